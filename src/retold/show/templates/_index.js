"use strict";
// Everything can be read without this script. It searches, filters and orders the list;
// what is found stands in the page. It never cuts text.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // A folded part would be missing on paper.
  addEventListener("beforeprint", () => all("details:not([open])").forEach((e) => {
    e.open = true;
    e.dataset.folded = "";
  }));
  addEventListener("afterprint", () => all("details[data-folded]").forEach((e) => {
    e.open = false;
    delete e.dataset.folded;
  }));

  const form = document.querySelector("form.chooser");
  if (!form) return;
  const FEW = 60;
  const control = (id) => document.getElementById(id);
  const first = control("first");
  const rest = control("rest");
  const open = rest ? Number(rest.dataset.open) : 0;  // as many stand before it
  const lone = control("lone");
  const restList = rest && rest.querySelector("ol");
  const loneList = lone && lone.querySelector("ul");
  const number = (text) => (text === undefined ? null : Number(text));
  const names = all("#outlet option").map((option) => option.textContent);
  // Without accents and case; combining marks are a letter of their own here.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const read = (element, place) => ({
    element,
    place,
    n: number(element.dataset.n) || 1,
    f: number(element.dataset.f),
    l: number(element.dataset.l || element.dataset.f),
    h: number(element.dataset.h) || 0,
    k: number(element.dataset.k) || 0,
    outlets: (element.dataset.o || "").split(" ").filter(Boolean),
    words: null,
  });
  const several = all(".stories > li").map(read);
  const alone = loneList ? all("li", loneList).map(read) : [];

  // Made for the first search, not before: it reads every entry.
  const wordsOf = (entry) => {
    if (entry.words === null) {
      const told = entry.outlets.map((o) => names[Number(o) + 1] || "");
      entry.words = plain([entry.element.textContent, ...told].join(" "));
    }
    return entry.words;
  };
  // The value for which an order sorts, the greatest first; null goes to the end.
  const keys = {
    n: (e) => e.n,
    l: (e) => e.l,
    f: (e) => (e.f === null ? null : -e.f),
    h: (e) => e.h,
    k: (e) => e.k,
  };
  const ordered = (entries, key) => [...entries].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) return a.place - b.place;
    if (x === null || y === null) return x === null ? 1 : -1;
    return y - x;
  });

  const minute = (id) => {
    const field = control(id);
    return field && field.value ? Date.parse(field.value) / 60000 : null;
  };
  const is = (id) => Boolean(control(id) && control(id).checked);

  const wanted = () => {
    const words = plain(control("search").value).split(/\s+/).filter(Boolean);
    const outlet = control("outlet") ? control("outlet").value : "";
    const [from, to] = [minute("from"), minute("to")];
    const [hard, many] = [is("hard"), is("many")];
    const isAny = !words.length && !outlet && from === null && to === null && !hard && !many;
    const matches = (e) => (!hard || e.h > 0)
      && (!many || e.outlets.length > 1)
      && (!outlet || e.outlets.includes(outlet))
      && (from === null || (e.l !== null && e.l >= from))
      && (to === null || (e.f !== null && e.f < to + 1440))
      && words.every((word) => wordsOf(e).includes(word));
    return { isAny, matches };
  };

  // A list that stands in its order is left alone: what is moved loses the focus, and who
  // goes on by the tab key would begin at the top again.
  const place = (entries, list) => {
    const stands = entries.every((e, n) => list.children[n] === e.element);
    if (!stands) list.append(...entries.map((e) => e.element));
  };
  // Those that match, in their order; the others are hidden.
  const choose = (entries, matches) => entries.filter((e) => {
    e.element.hidden = !matches(e);
    return !e.element.hidden;
  });
  const tell = (details, shown) => {
    if (!details) return;
    details.hidden = shown === 0;
    details.querySelector("summary .n").textContent = shown.toLocaleString("en");
  };

  const apply = () => {
    const { isAny, matches } = wanted();
    const key = keys[control("order").value];
    const [sorted, sortedAlone] = [several, alone].map((e) => ordered(e, key));
    const [found, foundAlone] = [sorted, sortedAlone].map((e) => choose(e, matches));
    const unfolded = new Set(rest ? found.slice(0, open) : sorted);
    place(sorted.filter((e) => unfolded.has(e)), first);
    if (restList) place(sorted.filter((e) => !unfolded.has(e)), restList);
    if (loneList) place(sortedAlone, loneList);
    tell(rest, Math.max(0, found.length - open));
    tell(lone, foundAlone.length);
    // What is looked for must not stay folded where it is little, or all there is.
    const unfold = lone && !isAny && (foundAlone.length <= FEW || !found.length);
    if (unfold && !lone.open) lone.dataset.unfolded = "";
    if (unfold) lone.open = true;
    else if (lone && "unfolded" in lone.dataset) {
      lone.open = false;
      delete lone.dataset.unfolded;
    }
    const [count, total] = [found.length + foundAlone.length, several.length + alone.length];
    control("shown").textContent = isAny ? ""
      : `${count.toLocaleString("en")} of ${total.toLocaleString("en")} stories`;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  // A browser that comes back to the page keeps what was chosen, maybe after this.
  addEventListener("pageshow", () => { if (!wanted().isAny || control("order").value !== "n") apply(); });
})();
