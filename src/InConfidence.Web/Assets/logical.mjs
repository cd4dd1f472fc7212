// GOV.UK Frontend is written for left-to-right pages. Every physical side becomes a logical one here,
// so that Arabic pages mirror themselves without a second style sheet.
const properties = new Map([
  ['left', 'inset-inline-start'],
  ['right', 'inset-inline-end'],
  ...['margin', 'padding', 'border'].flatMap((name) => [
    [`${name}-left`, `${name}-inline-start`],
    [`${name}-right`, `${name}-inline-end`]
  ]),
  ...['color', 'width', 'style'].flatMap((part) => [
    [`border-left-${part}`, `border-inline-start-${part}`],
    [`border-right-${part}`, `border-inline-end-${part}`]
  ])
])

const values = {
  'text-align': { left: 'start', right: 'end' },
  'justify-content': { left: 'start', right: 'end' },
  float: { left: 'inline-start', right: 'inline-end' }
}

/** Four different sides in one declaration: top right bottom left. */
const sides = /^(\S+) (\S+) (\S+) (\S+)$/

function box(name, value) {
  const match = /^(margin|padding)$/.test(name) && sides.exec(value.trim())
  if (!match || match[2] === match[4]) return null
  const [, top, right, bottom, left] = match
  return `${name}-block: ${top} ${bottom}; ${name}-inline: ${left} ${right}`
}

/** A rule that draws a triangle out of its borders must keep its physical sides. */
const drawsShape = (block) => block.includes('clip-path: polygon')

const declaration = /(^|[;{]\s*)([a-z-]+)(\s*:\s*)([^;{}]+)/g

function rewrite(block) {
  if (drawsShape(block)) return block.replace(/(^|[;{]\s*)(left|right)(\s*:)/g, (_, a, name, b) => a + properties.get(name) + b)
  return block.replace(declaration, (whole, before, name, colon, value) => {
    const mirrored = values[name]?.[value.trim()]
    if (mirrored) return before + name + colon + mirrored
    if (properties.has(name)) return before + properties.get(name) + colon + value
    const logical = box(name, value)
    return logical ? before + logical : whole
  })
}

/** Rewrites the declarations of each innermost block of a style sheet. */
export const toLogical = (css) => css.replace(/\{[^{}]*\}/g, rewrite)
