/* Copies by one tap: the short address of an item, words to say, how a page is cited. What was copied is said and shown. */
"use strict"

{
  const said = document.querySelector("[data-pb-copied]")
  const { pbCopy, pbCopyLink, pbCopied, pbByHand } = said.dataset
  let clearing

  const say = (words, lasting) => {
    clearTimeout(clearing)
    said.textContent = words
    if (!lasting) clearing = setTimeout(() => said.replaceChildren(), 3000 + 50 * words.length)
  }

  const select = element => {
    const selection = getSelection()
    selection.selectAllChildren(element)
    return selection
  }

  /* Where a page came without https, or from a file, there is no clipboard to write to: select the text, and ask. */
  const byHand = (text, element) => {
    const shown = element ?? document.createElement("span")
    if (!element) {
      say(`${pbByHand} `, true)
      shown.textContent = text
      shown.dir = "ltr"
      said.append(shown)
    }
    const selection = select(shown)
    if (document.execCommand("copy")) {
      selection.removeAllRanges()
      say(pbCopied)
    } else if (element) {
      say(pbByHand, true)
    }
  }

  const copy = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text)
      say(pbCopied)
    } catch {
      byHand(text, element)
    }
  }

  // for pages that have something of their own to copy, or to say
  window.__pb_copy = text => copy(text)
  window.__pb_say = words => say(words)

  const button = (name, place, text, element) => {
    const made = document.createElement("button")
    made.type = "button"
    made.className = `pb-copy pb-copy--${place}`
    made.title = name
    made.setAttribute("aria-label", name)
    made.addEventListener("click", () => copy(text(), element))
    return made
  }

  /* an address of an item ends in its id, and its short address lasts when it moves */
  const short = link => {
    const id = link.hash.slice(1) || link.pathname.split("/").at(-2)
    return window.__pb_published(new URL(`go/${id}/`, window.__md_scope).href)
  }

  for (const link of document.querySelectorAll(".pb-about a[rel=bookmark]")) {
    link.closest(".pb-item").prepend(button(pbCopyLink, "link", () => short(link)))
  }
  for (const quote of document.querySelectorAll(".pb-say blockquote")) {
    quote.append(button(pbCopy, "say", () => quote.firstElementChild.textContent.trim(), quote.firstElementChild))
  }
  for (const cited of document.querySelectorAll(".pb-cite__text")) {
    cited.after(button(pbCopy, "cite", () => cited.textContent.trim(), cited))
  }
  addEventListener("keydown", event => {
    if (event.key === "Escape") say("")
  })
}
