import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'

export interface SecondStart {
  readonly argv: readonly string[]
  readonly cwd: string
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

const holderOf = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A real lock between processes: a file with the holder's process id, and a socket on which it hears of second starts. */
export class SingleInstance {
  private server: Server | null = null
  private files: readonly string[] = []
  private handover: Promise<void> = Promise.resolve()

  take(folder: string, heard: (second: SecondStart) => void): boolean {
    mkdirSync(folder, { recursive: true })
    const [pidFile, socket] = [join(folder, 'stand-in.pid'), join(folder, 'stand-in.sock')]
    const holder = holderOf(pidFile)
    if (holder !== null && isAlive(holder)) {
      this.handover = this.tell(socket)
      return false
    }
    writeFileSync(pidFile, String(process.pid))
    rmSync(socket, { force: true })
    this.files = [pidFile, socket]
    this.server = createServer((connection) => {
      let said = ''
      connection.on('data', (chunk) => {
        said += chunk
      })
      connection.on('end', () => heard(JSON.parse(said) as SecondStart))
    }).listen(socket)
    this.server.unref()
    return true
  }

  isHeld(): boolean {
    return this.server !== null
  }

  /** Resolves once a holder that was found has been told of this start. */
  async release(): Promise<void> {
    this.server?.close()
    this.server = null
    for (const file of this.files) rmSync(file, { force: true })
    await this.handover
  }

  private tell(socket: string): Promise<void> {
    return new Promise((resolve) => {
      const connection = connect(socket, () => connection.end(JSON.stringify({ argv: process.argv, cwd: process.cwd() })))
      connection.on('close', () => resolve())
      connection.on('error', () => resolve())
    })
  }
}
