/* Draws answers: practice against importance, each question by its number; and bars. Shapes tell apart what colours do. */
"use strict"

window.__pb_picture = (() => {
  const SPACE = "http://www.w3.org/2000/svg"
  const CELL = 60
  const make = (name, attributes, text = "") => {
    const element = document.createElementNS(SPACE, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.textContent = text
    return element
  }

  const canvas = (width, height, told) => {
    const drawn = make("svg", { viewBox: `0 0 ${width} ${height}`, class: "pb-drawn", focusable: "false" })
    if (told) {
      drawn.setAttribute("role", "img")
      drawn.setAttribute("aria-label", told)
    } else {
      drawn.setAttribute("aria-hidden", "true")
    }
    return drawn
  }

  // one question in its cell, among `count` that share it
  const mark = (drawn, found, left, top, at, count) => {
    const columns = Math.ceil(Math.sqrt(count))
    const rows = Math.ceil(count / columns)
    const pitch = Math.min(CELL / 2, CELL / columns) - 1
    const size = pitch - 3
    const row = Math.floor(at / columns)
    const x = left + CELL / 2 + ((at % columns) - (columns - 1) / 2) * pitch
    const y = top + CELL / 2 + (row - (rows - 1) / 2) * pitch
    const half = size / 2
    const kind = found.wanting ? "wanting" : found.strong ? "strong" : "other"
    const shape = found.wanting
      ? make("rect", { x: x - half, y: y - half, width: size, height: size, rx: 2 })
      : make("circle", { cx: x, cy: y, r: half })
    shape.setAttribute("class", `pb-drawn__mark pb-drawn__mark--${kind}`)
    const letters = { x, y, "text-anchor": "middle", "dominant-baseline": "central", "font-size": size * 0.55 }
    drawn.append(shape, make("text", { ...letters, class: `pb-drawn__number pb-drawn__number--${kind}` }, found.number))
  }

  return {
    // `found` as answers.js judges; `columns` and `rows` are how many steps the scales have, `turns` where each changes
    map(found, [columns, rows], turns, rtl, told) {
      const [width, height] = [columns * CELL, rows * CELL]
      const drawn = canvas(width, height, told)
      const leftOf = place => (rtl ? columns - 1 - place : place) * CELL
      const topOf = place => (rows - 1 - place) * CELL
      const lacking = (turns[0] + 1) * CELL
      const corner = { x: rtl ? width - lacking : 0, y: 0, width: lacking, height: (rows - turns[1]) * CELL }
      drawn.append(make("rect", { ...corner, class: "pb-drawn__corner" }))
      for (let column = 0; column < columns; column++) {
        for (let row = 0; row < rows; row++) {
          const cell = { x: column * CELL, y: row * CELL, width: CELL, height: CELL, class: "pb-drawn__cell" }
          drawn.append(make("rect", cell))
        }
      }
      const cells = new Map()
      for (const each of found) cells.set(each.places.join(), [...(cells.get(each.places.join()) ?? []), each])
      for (const together of cells.values()) {
        together.forEach((each, at) => mark(drawn, each, leftOf(each.places[0]), topOf(each.places[1]), at, together.length))
      }
      return drawn
    },

    // a bar as long as its part of the whole, with a line for each step
    bar(part, count, rtl) {
      const [width, height] = [200, 14]
      const drawn = canvas(width, height, "")
      const length = Math.max(2, part * width)
      drawn.append(make("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, class: "pb-drawn__rail" }))
      drawn.append(make("rect", { x: rtl ? width - length : 0, y: 0, width: length, height, class: "pb-drawn__bar" }))
      for (let step = 1; step < count - 1; step++) {
        const x = (step / (count - 1)) * width
        drawn.append(make("line", { x1: x, x2: x, y1: 0, y2: height, class: "pb-drawn__step" }))
      }
      return drawn
    },
  }
})()
