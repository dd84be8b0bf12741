import type { Plugin } from 'vite'

/** Where the generated parser lies among the installed packages. */
export const grammar = 'sip.js/lib/grammar/pegjs/dist/grammar.js'
const slow = 'return s.split("").map((ch) => ch.charCodeAt(0) - 32);'
const quick = `let rule = peg$decoded.get(s);
        if (rule === undefined) peg$decoded.set(s, rule = ${slow.slice('return '.length, -1)});
        return rule;`

/** The parser's text, unpacking each rule once. Throws where it unpacks them in another way than this was written for. */
export const remembering = (code: string): string => {
  if (!code.includes(slow)) throw new Error(`${grammar} unpacks its rules in another way than this was written for.`)
  return `const peg$decoded = new Map();\n${code.replace(slow, () => quick)}`
}

/**
 * The parser that SIP.js generates from its grammar unpacks all of its rules, some hundred strings, again for each header of each message:
 * a third of what reading an INVITE costs. They never change, so each is unpacked once.
 */
export const rememberGrammar = (): Plugin => ({
  name: 'remember-grammar',
  transform: {
    filter: { id: new RegExp(`${grammar.replaceAll('.', '\\.')}$`) },
    handler: (code) => ({ code: remembering(code), map: null }),
  },
})
