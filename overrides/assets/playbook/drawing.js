/* What scripts need that draw a page: elements with text or others in them, tables, words with their places filled, a
   file to save, and what is told of an old link. */
"use strict"

window.__pb_make = (name, text = "", className = "") => {
  const element = document.createElement(name)
  element.textContent = text
  if (className) element.className = className
  return element
}

window.__pb_grown = (element, ...children) => {
  element.append(...children)
  return element
}

// each row is a list of what its cells hold: text, an element, or a list of them; the first heads the row
window.__pb_table = (className, titles, rows) => {
  // it stays a table to a screen reader where its rows are laid out otherwise
  const drawn = (name, role, ...within) => {
    const element = window.__pb_grown(window.__pb_make(name), ...within.flat())
    element.setAttribute("role", role)
    return element
  }
  const heading = (scope, title) => {
    const cell = drawn("th", `${scope}header`, title)
    cell.scope = scope === "column" ? "col" : scope
    return cell
  }
  const cell = held => drawn("td", "cell", held)
  const head = drawn("tr", "row", titles.map(title => (title ? heading("column", title) : cell(""))))
  const body = rows.map(([first, ...others]) => drawn("tr", "row", heading("row", first), others.map(cell)))
  const table = drawn("table", "table", drawn("thead", "rowgroup", head), drawn("tbody", "rowgroup", body))
  table.className = className
  return table
}

window.__pb_filled = (words, places) => words.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole)

window.__pb_save = (name, type, text) => {
  const link = window.__pb_make("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000) // some browsers read it only once the reader has said where to
}

// `place` is what the component `restored` draws; `entries` are of a link: `replaced` items, and what is `missing`
window.__pb_restored = (place, entries) => {
  const tell = (words, title) => window.__pb_make("p", window.__pb_filled(words, { title }))
  const { pbReplaced, pbGone, pbUnknown } = place.dataset
  const told = entries.filter(entry => entry.replaced).map(({ item }) => tell(pbReplaced, item.title))
  const lost = entries.filter(entry => entry.missing !== undefined)
  place.replaceChildren(...told, ...lost.map(({ missing, wasHere }) => tell(wasHere ? pbGone : pbUnknown, missing)))
}
