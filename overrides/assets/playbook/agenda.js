/* Clock times for an agenda, from the start time that somebody types; the address keeps it, so that a link restores it.
   Without this, times run from the start. */
"use strict"

{
  const start = document.querySelector("[data-pb-start]")
  const cells = document.querySelectorAll("[data-pb-clock]")

  const kept = () => /^#start=([01]\d|2[0-3])(?::|%3a)([0-5]\d)$/i.exec(location.hash)

  const show = () => {
    const [hours, minutes] = start.value.split(":").map(Number)
    for (const cell of cells) {
      cell.hidden = !start.value
      const after = cell.dataset.pbClock
      if (after && start.value) {
        cell.textContent = window.__pb_clock(hours * 60 + minutes + Number(after), start.dataset.pbLater)
      }
    }
  }

  const keep = () =>
    history.replaceState(history.state, "", start.value ? `#start=${start.value}` : location.pathname + location.search)

  const restore = () => {
    const found = kept()
    if (found) start.value = `${found[1]}:${found[2]}`
    // somebody went to a step: the address goes on to say when the workshop starts
    else if (start.value) keep()
    show()
  }

  start.addEventListener("input", () => {
    keep()
    show()
  })
  addEventListener("hashchange", restore)
  restore()
}
