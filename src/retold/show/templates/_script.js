"use strict";
// Everything of a story of some sixty reports can be read without this script. It puts
// two reports side by side, shows for a sentence how the others tell it, filters the
// statements, and unpacks the texts of larger stories. It never cuts text by offsets.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const button = (text, action) => {
    const made = element("button", text, "quiet");
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  };

  // ---- the texts ------------------------------------------------------------------

  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed.textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const texts = byId("texts");
    texts.innerHTML = await new Response(stream).text();  // escaped when the page was made
    texts.removeAttribute("aria-busy");
    packed.remove();
  };
  // A sentence or paragraph that stood before is printed as a reference to it.
  const expand = (root) => all("[data-as]", root).forEach((holder) => {
    const source = byId(holder.dataset.as);
    holder.removeAttribute("data-as");
    if (!source) return;
    expand(source);
    const copy = source.cloneNode(true);
    all("[id]", copy).forEach((e) => e.removeAttribute("id"));
    if (holder.tagName === "P") holder.replaceChildren(...copy.childNodes);
    else {
      if (holder.id) copy.id = holder.id; else copy.removeAttribute("id");
      holder.replaceWith(copy);
    }
  });

  const start = () => {
    const reports = all(".report");
    const container = document.querySelector(".reports");
    const reportOf = (node) => node.closest(".report");
    const nameOf = (report) => report.querySelector("h3").textContent;
    const statements = (piece) => (piece.dataset.s || piece.hash.slice(2)).split(" ");
    // By statement, the pieces that make it; made when first asked for.
    let index = null;
    const pieces = (numbers) => {
      if (!index) {
        expand(container);
        index = new Map();
        all(".said", container).forEach((piece) => statements(piece).forEach((n) => {
          if (!index.has(n)) index.set(n, []);
          index.get(n).push(piece);
        }));
      }
      return [...new Set(numbers.flatMap((n) => index.get(n) || []))];
    };
    // What some pieces tell, and where: each wording once, in the order of the reports.
    const wordings = (found) => {
      const told = new Map();
      found.forEach((piece) => {
        const report = reportOf(piece);
        if (!told.has(report)) told.set(report, []);
        told.get(report).push(piece);
      });
      const places = new Map();
      told.forEach((some) => {
        const gap = (piece, i) => (i && piece.previousSibling !== some[i - 1] ? " … " : "");
        const words = some.map((piece, i) => gap(piece, i) + piece.textContent).join("").trim();
        places.set(words, [...(places.get(words) || []), some[0]]);
      });
      return places;
    };
    const placesLine = (places, go) => {
      const line = element("span");
      places.forEach((place, i) => line.append(i ? ", " : "", button(nameOf(reportOf(place)), () => go(place))));
      return line;
    };

    // ---- lists that are folded, and filters ---------------------------------------

    document.addEventListener("click", (event) => {
      const rest = event.target.closest("button.rest");
      if (!rest) return;
      const links = rest.dataset.places.split(" ").flatMap((anchor, i) => {
        const report = byId(anchor.split(/[-p]/)[0]);
        const link = element("a", report ? nameOf(report) : anchor, "place");
        link.href = `#${anchor}`;
        return i ? [", ", link] : [link];
      });
      rest.replaceWith(", ", ...links);
      links[0].focus();
    });
    all("details[data-wordings]").forEach((details) => details.addEventListener("toggle", () => {
      const list = element("dl");
      wordings(pieces([details.dataset.wordings])).forEach((places, words) => {
        const name = element("dt");
        name.append(placesLine(places, (place) => { choose(left, reportOf(place).id); bringInView(place); }));
        const told = element("dd", words);
        told.dir = "auto";
        list.append(name, told);
      });
      details.append(list);
    }, { once: true }));

    const filters = document.querySelector(".filters");
    const told = byId("filter-outlet");
    const filter = () => {
      const standings = all("[name=standing]:checked", filters).map((box) => box.value);
      const report = byId(told.value);
      if (report) pieces([]);
      const made = report && new Set(all(".said", report).flatMap(statements).map((n) => `s${n}`));
      let shown = 0;
      all("#said .of-standing").forEach((part) => {
        part.hidden = !standings.includes(part.dataset.standing);
        all(".statement", part).forEach((statement) => {
          statement.hidden = Boolean(made) && !made.has(statement.id);
          shown += !part.hidden && !statement.hidden;
        });
        all(".lone", part).forEach((lone) => {
          lone.hidden = Boolean(report) && lone.dataset.report !== report.id;
          if (!part.hidden && !lone.hidden) shown += Number(lone.dataset.count);
          if (report && !lone.hidden) lone.open = true;
        });
        if (report) all(".more", part).forEach((more) => { more.open = true; });
      });
      byId("filter-count").textContent = `${shown} shown`;
    };
    if (filters) {
      reports.forEach((report) => told.append(new Option(nameOf(report), report.id)));
      filters.addEventListener("change", filter);
      filters.addEventListener("submit", (event) => event.preventDefault());
    }

    // ---- two reports side by side -------------------------------------------------

    const left = byId("choose-left");
    const right = byId("choose-right");
    if (!left || reports.length < 2) return;
    const isWide = () => matchMedia("(min-width: 40.01rem)").matches;
    right.append(...all("option", left).map((option) => option.cloneNode(true)));
    right.value = right.dataset.first;

    const mark = (name, found) => {
      all(`.${name}`, container).forEach((e) => e.classList.remove(name));
      found.forEach((e) => e.classList.add(name));
    };
    const counterparts = (piece, report) => pieces(statements(piece)).filter((f) => reportOf(f) === report);
    const bring = (piece) => {
      const report = reportOf(piece);
      if (isWide()) {
        const offset = piece.getBoundingClientRect().top - report.getBoundingClientRect().top;
        report.scrollTop += offset - report.clientHeight / 3;
      } else piece.scrollIntoView({ block: "center" });
    };
    const bringInView = (piece) => {
      reportOf(piece).scrollIntoView({ block: "nearest" });
      bring(piece);
      mark("on", [piece]);
    };

    const small = new Set(byId("mark-words").dataset.small.split(" "));
    const isContent = (word) => !small.has(word.form);
    const weight = (word) => (isContent(word) ? 8 : 1);
    // Two lists of words, without what is in their heaviest common sequence: no article
    // is met at the price of a word of content.
    const differing = (a, b) => {
      const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
      for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
          best[i][j] = a[i].form === b[j].form ? best[i + 1][j + 1] + weight(a[i]) : Math.max(best[i + 1][j], best[i][j + 1]);
        }
      }
      const common = new Set();
      for (let i = 0, j = 0; i < a.length && j < b.length;) {
        if (a[i].form === b[j].form) { common.add(a[i]).add(b[j]); i += 1; j += 1; }
        else if (best[i + 1][j] >= best[i][j + 1]) i += 1; else j += 1;
      }
      return [a, b].map((some) => some.filter((word) => !common.has(word)));
    };
    const MOST_WORDS = 400;  // of one statement; the table of two such is 160,000 numbers
    // A word is compared by its letters and figures alone.
    const form = (text) => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    // Of each run of words that differ those from its first of content to its last.
    const inContent = (some, only) => {
      const [kept, run] = [[], []];
      const end = () => {
        kept.push(...run.slice(run.findIndex(isContent), run.findLastIndex(isContent) + 1));
        run.length = 0;
      };
      some.forEach((word) => { if (only.has(word)) run.push(word); else end(); });
      end();
      return kept;
    };
    const markRuns = (piece, parts, marked) => {
      const runs = [];
      parts.forEach((part) => {
        const last = runs[runs.length - 1];
        const isMarked = marked.has(part);
        if (last && (last.isMarked === isMarked || (part.form === "" && last.isMarked))) last.parts.push(part);
        else runs.push({ isMarked, parts: [part] });
      });
      piece.replaceChildren(...runs.flatMap((run) => {
        if (!run.isMarked) return [run.parts.map((part) => part.text).join("")];
        const behind = [];  // the gap before an unmarked word is not marked
        while (run.parts[run.parts.length - 1].form === "") behind.unshift(run.parts.pop().text);
        return [element("mark", run.parts.map((part) => part.text).join("")), behind.join("")];
      }));
    };
    // A word is marked where it differs in every statement that it is part of.
    const markDifferences = () => {
      all(".said:has(mark)", container).forEach((piece) => { piece.textContent = piece.textContent; });
      const [one, other] = [byId(left.value), byId(right.value)];
      if (!byId("mark-words").checked || one === other) return;
      const parts = new Map();
      const partsOf = (piece) => {
        if (!parts.has(piece)) {
          parts.set(piece, piece.textContent.split(/(\s+)/).filter(Boolean).map((text) => ({ text, form: form(text) })));
        }
        return parts.get(piece);
      };
      const told = (report) => {
        const byStatement = new Map();
        all(".said", report).forEach((piece) => statements(piece).forEach((n) => {
          byStatement.set(n, [...(byStatement.get(n) || []), ...partsOf(piece).filter((part) => part.form)]);
        }));
        return byStatement;
      };
      const [here, there] = [told(one), told(other)];
      const seen = new Map();  // how often a word was compared, and how often it differed
      here.forEach((a, n) => {
        const b = there.get(n);
        if (!b || Math.max(a.length, b.length) > MOST_WORDS) return;
        const [onlyA, onlyB] = differing(a, b);
        // What shares less than a third of its words gains nothing by marks.
        if (3 * (a.length - onlyA.length) < Math.min(a.length, b.length)) return;
        let only = new Set([...onlyA, ...onlyB]);
        // An article alone is marked only where it is all that differs.
        if ([...only].some(isContent)) only = new Set([a, b].flatMap((some) => inContent(some, only)));
        [...a, ...b].forEach((word) => seen.set(word, (seen.get(word) ?? true) && only.has(word)));
      });
      const marked = new Set([...seen].filter(([, differs]) => differs).map(([word]) => word));
      parts.forEach((some, piece) => { if (some.some((part) => marked.has(part))) markRuns(piece, some, marked); });
    };

    let values = [];
    const show = () => {
      reports.forEach((report) => {
        report.hidden = report.id !== left.value && report.id !== right.value;
        report.classList.toggle("right", report.id === right.value && report.id !== left.value);
        if (!report.hidden) expand(report);
      });
      values = [left.value, right.value];
      markDifferences();
    };
    const choose = (select, id) => {
      const other = select === left ? right : left;
      if (other.value === id) other.value = select.value;
      select.value = id;
      show();
    };
    [left, right].forEach((select, i) => select.addEventListener("change", () => {
      closePanel();
      const other = select === left ? right : left;
      if (other.value === select.value) other.value = values[i];
      show();
    }));
    byId("mark-words").addEventListener("change", markDifferences);

    // The report that the reader scrolls leads, the other follows.
    let leader = null;
    ["wheel", "touchstart", "keydown", "pointerdown"].forEach((kind) => container.addEventListener(kind, (event) => {
      leader = reportOf(event.target);
    }, { passive: true }));
    const follow = () => {
      const other = reports.find((report) => !report.hidden && report !== leader);
      if (!leader || !other || !isWide() || !byId("scroll-both").checked) return;
      const top = leader.getBoundingClientRect().top + leader.clientHeight / 4;
      const piece = all(".said", leader).find((p) => p.getBoundingClientRect().bottom > top && counterparts(p, other).length);
      if (!piece) return;
      const twin = counterparts(piece, other)[0];
      const way = twin.getBoundingClientRect().top - other.getBoundingClientRect().top
        - (piece.getBoundingClientRect().top - leader.getBoundingClientRect().top);
      if (Math.abs(way) > 8) other.scrollTop += way;
    };
    reports.forEach((report) => report.addEventListener("scroll", () => {
      if (report === leader) requestAnimationFrame(follow);
    }, { passive: true }));

    // ---- how the others tell a sentence -------------------------------------------

    let panel = null;
    let opened = null;
    function closePanel() {
      if (panel) panel.remove();
      if (opened) opened.setAttribute("aria-expanded", "false");
      panel = opened = null;
      mark("on", []);
    }
    const closeAndReturn = () => { const from = opened; closePanel(); from.focus(); };
    const openPanel = (piece) => {
      const here = reportOf(piece);
      const found = pieces(statements(piece));
      closePanel();
      mark("on", found);
      opened = piece;
      piece.setAttribute("aria-expanded", "true");
      panel = element("aside", "", "panel");
      panel.setAttribute("aria-live", "polite");
      const elsewhere = found.filter((f) => reportOf(f) !== here);
      const head = element("h4", elsewhere.length ? "In other reports" : "In no other report");
      head.append(button("Close", closeAndReturn));
      panel.append(head);
      wordings(elsewhere).forEach((places, told) => {
        const line = element("p");
        line.dir = "auto";
        line.append(placesLine(places, (place) => {
          choose(here.id === left.value ? right : left, reportOf(place).id);
          bring(place);
        }), ": " + told);
        panel.append(line);
      });
      const link = element("a", "The statement and all its wordings", "fine");
      link.href = piece.getAttribute("href");
      panel.append(link);
      piece.closest("p").after(panel);
      const beside = elsewhere.find((f) => !reportOf(f).hidden);
      if (beside && isWide()) bring(beside);
    };
    const said = (event) => event.target.closest && event.target.closest(".said");
    const near = (event) => {
      const piece = said(event);
      mark("near", piece ? pieces(statements(piece)) : []);
      if (piece && !piece.hasAttribute("role")) {
        piece.setAttribute("role", "button");
        piece.setAttribute("aria-expanded", String(piece === opened));
      }
    };
    container.addEventListener("mouseover", near);
    container.addEventListener("focusin", near);
    container.addEventListener("mouseleave", () => mark("near", []));
    container.addEventListener("click", (event) => {
      const piece = said(event);
      if (!piece) return;
      event.preventDefault();
      if (opened === piece) closePanel(); else openPanel(piece);
    });
    container.addEventListener("keydown", (event) => {
      const piece = said(event);
      if (piece && event.key === " ") { event.preventDefault(); piece.click(); }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened) closeAndReturn();
    });

    // ---- ways into the texts ------------------------------------------------------

    // A link to a place in a report shows that report first.
    const reveal = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const report = byId((/^r\d+/.exec(id) || [""])[0]);
      if (!report) return;
      if (report.hidden) choose(left, report.id);
      const target = byId(id) || report;
      report.scrollIntoView({ block: "nearest" });
      if (target === report) report.scrollTop = 0; else bring(target);
    };
    addEventListener("hashchange", reveal);
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#r"]');
      if (link && link.getAttribute("href") === location.hash) reveal();
    });
    all("[data-beside]").forEach((made) => made.addEventListener("click", () => {
      const ids = made.dataset.beside.split(" ");
      [left.value, right.value] = ids.map((id) => id.split(/[-p]/)[0]);
      show();
      document.querySelector(".chooser").scrollIntoView({ block: "start" });
      const places = ids.map(byId);
      places.forEach(bring);
      mark("on", places);
    }));
    show();
    reveal();
  };

  const packed = byId("packed");
  if (packed) unpack(packed).then(start); else start();

  addEventListener("beforeprint", () => expand(document));
})();
