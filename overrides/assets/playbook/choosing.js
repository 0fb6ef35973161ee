/* Puts a way to choose it beside each commitment: a link to the page of one's own, with this one in its fragment.
   What that page handed on in the address of this one goes along. */
"use strict"

{
  const { pbMine, pbChoose, pbChooseNamed } = document.querySelector("[data-pb-mine]").dataset
  const handedOn = Object(window.__pb_fragment.read("commitments")?.value)
  const others = Array.isArray(handedOn.e) ? handedOn.e : []

  // the address of My commitments with this one chosen, and the question that led to it
  window.__pb_choose = (id, question) => {
    const chosen = { ...handedOn, e: [...others, question ? { i: id, q: question } : { i: id }] }
    return new URL(pbMine, location.href).href + window.__pb_fragment.written("commitments", 1, chosen)
  }

  for (const shown of document.querySelectorAll(".pb-item.pb-commitment, .pb-brief.pb-commitment")) {
    const link = shown.querySelector(".pb-about a[rel=bookmark], .pb-brief__text a")
    const made = document.createElement("a")
    made.className = "pb-choose"
    made.href = window.__pb_choose(link.hash.slice(1))
    made.textContent = pbChoose
    const words = shown.querySelector(".pb-item__text, .pb-brief__text").textContent.trim()
    made.setAttribute("aria-label", pbChooseNamed.replace("{title}", () => words))
    shown.querySelector(".pb-item__text, .pb-brief__text").after(made)
  }
}
