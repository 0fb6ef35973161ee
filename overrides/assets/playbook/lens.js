/* Brings what fits a reader's level and role to the front, and hides nothing. Both stand in the address alone
   (?level=…&role=…): links within the site carry them on when they are followed, and stay clean for whoever copies them. */
"use strict"

{
  const NAMES = ["level", "role"]
  const LONGEST = 60 // letters of an id
  const control = document.querySelector("[data-pb-lens]")
  const article = document.getElementById("__content")
  const part = name => control?.querySelector(`[data-pb="${name}"]`)
  const options = name => [...(part(name)?.options ?? [])].filter(option => option.value)

  // what the address says: ids that this page knows; where a page asks for none, whatever has the form of one
  const asked = () => {
    const query = new URLSearchParams(location.search)
    return NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value)
  }
  const isKnown = ([name, value]) =>
    control
      ? options(name).some(option => option.value === value)
      : value.length <= LONGEST && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)
  const chosen = () => Object.fromEntries(asked().filter(isKnown))

  // neighbours that say for whom they are, and what comes after them: they change places among themselves
  const runs = []
  const byLast = new Map()
  for (const element of control ? article.querySelectorAll("[data-pb-level], [data-pb-role]") : []) {
    const run = byLast.get(element.previousElementSibling) ?? []
    if (!run.length) runs.push(run)
    run.push(element)
    byLast.set(element, run)
  }
  const ends = new Map(runs.map(run => [run, run.at(-1).nextElementSibling]))

  const fits = (element, name, value) => (element.getAttribute(`data-pb-${name}`) ?? "").split(" ").includes(value)

  const mark = (element, name) => {
    if (element.closest("td, nav")) return
    const made = document.createElement("span")
    made.className = "pb-fit"
    made.textContent = control.getAttribute(`data-pb-your-${name}`)
    const head = element.matches("th") ? element : element.querySelector("caption, h2, h3")
    if (head) head.insertBefore(made, head.querySelector(".headerlink"))
    else (element.querySelector(".pb-card") ?? element).prepend(made)
  }

  const arrange = lens => {
    const focused = document.activeElement
    for (const made of article.querySelectorAll(".pb-fit")) made.remove()
    for (const run of runs) {
      const fitting = new Map(run.map(each => [each, NAMES.filter(name => lens[name] && fits(each, name, lens[name]))]))
      const count = element => fitting.get(element).length
      // where all fit alike, there is nothing to tell
      const tells = run.some(element => count(element) !== count(run[0]))
      for (const [element, names] of fitting) {
        element.classList.toggle("pb-fits", tells && names.length > 0)
        if (tells) for (const name of names) mark(element, name)
      }
      if (!run[0].matches("th, td")) {
        const inOrder = tells ? [...run].sort((one, other) => count(other) - count(one)) : run
        put(inOrder, run[0].parentElement, ends.get(run))
      }
    }
    for (const list of document.querySelectorAll("[data-md-component=toc], [data-md-component=toc] ul, .pb-menu__sections")) {
      follow(list)
    }
    if (focused !== document.activeElement) focused.focus({ preventScroll: true })
  }

  const put = (inOrder, parent, end) => {
    const now = [...parent.children].filter(child => inOrder.includes(child))
    if (inOrder.some((element, index) => element !== now[index])) {
      for (const element of inOrder) parent.insertBefore(element, end)
    }
  }

  // a list of the page's parts has the order of the parts
  const follow = list => {
    const target = item => document.getElementById(decodeURIComponent(item.querySelector("a[href^='#']")?.hash.slice(1)))
    const items = [...list.children].filter(target)
    const isBefore = (one, other) => target(one).compareDocumentPosition(target(other)) & Node.DOCUMENT_POSITION_FOLLOWING
    if (items.length) put([...items].sort((one, other) => (isBefore(one, other) ? -1 : 1)), list, items.at(-1).nextElementSibling)
  }

  const say = (words, titles) => {
    const listed = (first, next) => part("said").dataset.pbListed.replace(/\{(\w+)\}/g, (_, name) => ({ first, next })[name])
    part("said").textContent = titles.length ? words.replace("{title}", () => titles.reduce(listed)) : words
  }

  const show = changed => {
    const lens = chosen()
    const titles = []
    for (const name of NAMES) {
      const found = options(name).find(option => option.value === lens[name])
      if (found) titles.push(found.text)
      if (part(name)) part(name).value = lens[name] ?? ""
    }
    part("clear").hidden = !titles.length
    arrange(lens)
    const unknown = asked().filter(each => !isKnown(each)).map(([, value]) => value)
    const { pbUnknown, pbFirst, pbUsual } = part("said").dataset
    if (unknown.length) say(pbUnknown, unknown)
    else say(changed ? (titles.length ? pbFirst : pbUsual) : "", titles)
  }

  const choose = lens => {
    const url = new URL(location.href)
    for (const name of NAMES) {
      if (lens[name]) url.searchParams.set(name, lens[name])
      else url.searchParams.delete(name)
    }
    history.pushState(history.state, "", url)
    shown = location.search
    show(true)
  }

  // what is handed on to others says what a page shows, and not who looked at it
  const published = window.__pb_published
  window.__pb_published = address => {
    const url = new URL(address)
    for (const name of NAMES) url.searchParams.delete(name)
    return published(url.href)
  }

  // the address of a link as it is followed; null where it stays as it is
  const carried = link => {
    const url = new URL(link.href)
    const { origin, pathname } = window.__md_scope
    const isPage = url.origin === origin && url.pathname.startsWith(pathname) && /(\/|\.html)$/.test(url.pathname)
    if (!isPage || url.pathname.startsWith(`${pathname}go/`) || link.matches("[download], [rel=bookmark]")) return null
    for (const [name, value] of Object.entries(chosen())) url.searchParams.set(name, value)
    return url.href === link.href ? null : url.href
  }

  const carry = event => {
    const link = event.target.closest("a[href]")
    const written = link?.getAttribute("href") ?? "#"
    const there = written.startsWith("#") ? null : carried(link)
    if (!there) return
    link.href = there
    setTimeout(() => link.setAttribute("href", written))
  }

  for (const kind of ["click", "auxclick"]) addEventListener(kind, carry, true)

  let shown = location.search
  if (control) {
    control.hidden = false
    for (const name of NAMES) {
      part(name)?.addEventListener("change", event => choose({ ...chosen(), [name]: event.target.value }))
    }
    part("clear").addEventListener("click", () => {
      choose({})
      control.querySelector("select").focus()
    })
    // it is told of steps within a page, too
    addEventListener("popstate", () => {
      if (shown !== location.search) show(true)
      shown = location.search
    })
    show(false)
  }
}
