/** Where a stream of server-sent events writes to. */
export interface StreamSink {
  write(text: string): void
  end(): void
}

/** Begins to write and returns the undo, which runs once however the stream ends. */
export interface Stream {
  open(sink: StreamSink): () => void
}
