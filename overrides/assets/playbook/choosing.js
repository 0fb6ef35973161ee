/* Puts a way to choose it beside each commitment: a link to the page of one's own, with this one in its fragment.
   What that page handed on in the address of this one goes along. */
"use strict"

{
  const { pbMine, pbChoose, pbChooseNamed } = document.querySelector("[data-pb-mine]").dataset
  const handedOn = Object(window.__pb_fragment.read("commitments")?.value)
  const before = Array.isArray(handedOn.e) ? [...handedOn.e] : []
  const entryOf = (id, question) => (question ? { i: id, q: question } : { i: id })
  let leftWith = []

  // the address of My commitments with this one chosen, and the question that led to it
  window.__pb_choose = (id, question) => {
    const chosen = { ...handedOn, e: [...before, entryOf(id, question)] }
    return new URL(pbMine, location.href).href + window.__pb_fragment.written("commitments", 1, chosen)
  }

  // a link to there; `title` is what is chosen, in words
  window.__pb_choice = (id, title, question) => {
    const made = document.createElement("a")
    made.className = "pb-choose"
    made.href = window.__pb_choose(id, question)
    made.textContent = pbChoose
    made.setAttribute("aria-label", pbChooseNamed.replace("{title}", () => title))
    made.addEventListener("click", () => {
      made.hash = new URL(window.__pb_choose(id, question)).hash // and nothing else: a lens may have been put in
      leftWith = [entryOf(id, question)]
    })
    return made
  }

  // whoever comes back to the page as it was chooses one more, and not another
  addEventListener("pageshow", event => {
    if (event.persisted) before.push(...leftWith)
    leftWith = []
  })

  for (const shown of document.querySelectorAll(".pb-item.pb-commitment, .pb-brief.pb-commitment")) {
    const link = shown.querySelector(".pb-about a[rel=bookmark], .pb-brief__text a")
    const words = shown.querySelector(".pb-item__text, .pb-brief__text")
    words.after(window.__pb_choice(link.hash.slice(1), words.textContent.trim()))
  }
}
