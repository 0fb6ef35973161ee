/* A workshop on the wall: one step at a time, turned by keys and buttons; its minutes run down when somebody starts them.
   The address names the step, so that it stays when the page is loaded again. Without this, the steps are a list. */
"use strict"

{
  const controls = document.querySelector("[data-pb-slides]")
  const article = controls.parentElement
  const [place, left, timer] = ["at", "left", "time"].map(name => controls.querySelector(`[data-pb-${name}]`))
  const startWords = timer.textContent
  const forward = document.dir === "rtl" || document.body.dir === "rtl" ? "ArrowLeft" : "ArrowRight"

  // the title and its lead, and then each step: a heading with what follows it
  const slides = [[]]
  for (const part of article.children) {
    if (part === controls) break
    if (part.tagName === "H2") slides.push([])
    slides.at(-1).push(part)
  }
  const headingOf = slide => slide.find(part => /^H[12]$/.test(part.tagName))
  let current = 0

  let ends = 0
  let ticking = 0

  const minutesOf = number => Number(slides[number].find(part => part.dataset.pbMinutes)?.dataset.pbMinutes ?? 0)

  const tick = () => {
    const seconds = ends ? Math.max(0, Math.ceil((ends - Date.now()) / 1000)) : minutesOf(current) * 60
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  }

  const stop = () => {
    clearInterval(ticking)
    ends = 0
    timer.textContent = startWords
    tick()
  }

  const start = () => {
    ends = Date.now() + minutesOf(current) * 60_000
    ticking = setInterval(tick, 250)
    timer.textContent = timer.dataset.pbStop
    tick()
  }

  const show = number => {
    current = number
    for (const [at, slide] of slides.entries()) {
      for (const part of slide) part.classList.toggle("pb-off", at !== current && part.tagName !== "H1")
    }
    // the title stays above each step, small
    article.classList.toggle("pb-slides--step", current > 0)
    place.textContent = controls.dataset.pbPlace
      .replace("{place}", current + 1)
      .replace("{count}", slides.length)
    timer.hidden = left.hidden = !minutesOf(current)
    for (const button of controls.querySelectorAll("[data-pb-turn]")) {
      const to = current + Number(button.dataset.pbTurn)
      button.setAttribute("aria-disabled", String(to < 0 || to >= slides.length))
    }
    stop()
  }

  const turnTo = number => {
    if (number < 0 || number >= slides.length || number === current) return
    show(number)
    const heading = headingOf(slides[number])
    history.replaceState(history.state, "", heading.id ? `#${heading.id}` : location.pathname + location.search)
    scrollTo({ top: 0, behavior: "instant" })
    heading.focus({ preventScroll: true })
  }

  const restore = () => {
    const named = slides.findIndex(slide => headingOf(slide).id === decodeURIComponent(location.hash.slice(1)))
    show(Math.max(0, named))
    scrollTo({ top: 0, behavior: "instant" })
  }

  // where a step is longer than the screen, a key moves down in it before it turns the page
  const canMove = way => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement
    return way > 0 ? scrollHeight - clientHeight - scrollTop > 4 : scrollTop > 4
  }

  const ways = {
    ArrowRight: forward === "ArrowRight" ? 1 : -1,
    ArrowLeft: forward === "ArrowRight" ? -1 : 1,
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 1,
    PageUp: -1,
    " ": 1,
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    if (event.key === " " && event.target.closest("button, a")) return
    const ends = { Home: 0, End: slides.length - 1 }
    const way = event.key === " " && event.shiftKey ? -1 : ways[event.key]
    if (way === undefined && ends[event.key] === undefined) return
    const moves = /^(Arrow(Up|Down)|Page| )/.test(event.key)
    if (way !== undefined && moves && canMove(way)) return
    event.preventDefault()
    turnTo(way === undefined ? ends[event.key] : current + way)
  })
  controls.addEventListener("click", event => {
    const button = event.target.closest("[data-pb-turn]")
    if (button) turnTo(current + Number(button.dataset.pbTurn))
  })
  timer.addEventListener("click", () => (ends ? stop() : start()))
  addEventListener("hashchange", restore)

  document.documentElement.classList.add("pb-projecting")
  for (const slide of slides) headingOf(slide).tabIndex = -1
  restore()
}
