/* What scripts need that draw a page: elements with text in them, words with their places filled, a file to save, and
   what is told of an old link. */
"use strict"

window.__pb_make = (name, text = "", className = "") => {
  const element = document.createElement(name)
  element.textContent = text
  if (className) element.className = className
  return element
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
