"use strict";
// Everything works without this script. It puts two reports side by side and shows,
// for a chosen sentence, how the other reports tell it. It never cuts text.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const reports = all(".report");
  if (reports.length > 1) {
    document.documentElement.classList.add("js");
    all(".chooser, .with-script, [data-beside]").forEach((e) => { e.hidden = false; });
    all(".without-script").forEach((e) => { e.hidden = true; });

    const left = document.getElementById("choose-left");
    const right = document.getElementById("choose-right");
    const reportOf = (element) => element.closest(".report");
    const isWide = () => matchMedia("(min-width: 40.01rem)").matches;

    const show = () => reports.forEach((report) => {
      report.hidden = report.id !== left.value && report.id !== right.value;
      report.classList.toggle("right", report.id === right.value && report.id !== left.value);
    });
    const choose = (select, id) => {
      const other = select === left ? right : left;
      if (other.value === id) other.value = select.value;
      select.value = id;
      show();
    };
    let values = [left.value, right.value];
    const changed = (select, index) => () => {
      closePanel();
      const other = select === left ? right : left;
      if (other.value === select.value) other.value = values[index];
      show();
      values = [left.value, right.value];
    };
    left.addEventListener("change", changed(left, 0));
    right.addEventListener("change", changed(right, 1));

    const statements = (piece) => piece.dataset.s.split(" ");
    const pieces = (numbers) => numbers.flatMap((n) => all(`.said[data-s~="${n}"]`));
    const mark = (name, found) => {
      all(`.${name}`).forEach((e) => e.classList.remove(name));
      found.forEach((e) => e.classList.add(name));
    };
    const bring = (piece) => {
      const report = reportOf(piece);
      if (isWide()) {
        const offset = piece.getBoundingClientRect().top - report.getBoundingClientRect().top;
        report.scrollTop += offset - report.clientHeight / 3;
      } else piece.scrollIntoView({ block: "center" });
    };

    let panel = null;
    let opened = null;
    function closePanel() {
      if (panel) panel.remove();
      if (opened) opened.setAttribute("aria-expanded", "false");
      panel = opened = null;
      mark("on", []);
    }
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
    const nameOf = (report) => report.querySelector("h3").textContent;

    function openPanel(piece) {
      const here = reportOf(piece);
      const found = pieces(statements(piece));
      closePanel();
      mark("on", found);
      opened = piece;
      piece.setAttribute("aria-expanded", "true");
      panel = element("aside", "", "panel");
      panel.setAttribute("aria-live", "polite");
      const others = reports.filter((r) => r !== here && found.some((f) => reportOf(f) === r));
      const head = element("h4", others.length ? "In other reports" : "In no other report");
      head.append(button("Close", () => { const from = opened; closePanel(); from.focus(); }));
      panel.append(head);
      const wordings = new Map();  // what is told, and the reports that tell it so
      others.forEach((report) => {
        const told = found.filter((f, i) => reportOf(f) === report && found.indexOf(f) === i);
        const gap = (f, i) => (i && f.previousSibling !== told[i - 1] ? " … " : "");
        const words = told.map((f, i) => gap(f, i) + f.textContent).join("").trim();
        wordings.set(words, [...(wordings.get(words) || []), told[0]]);
      });
      wordings.forEach((places, words) => {
        const line = element("p");
        line.dir = "auto";
        places.forEach((place, i) => line.append(i ? ", " : "", button(nameOf(reportOf(place)), () => {
          choose(here.id === left.value ? right : left, reportOf(place).id);
          values = [left.value, right.value];
          bring(place);
        })));
        line.append(": " + words);
        panel.append(line);
      });
      const link = element("a", "The statement and all its wordings");
      link.href = piece.getAttribute("href");
      link.className = "fine";
      panel.append(link);
      piece.closest("p").after(panel);
      const beside = found.find((f) => reportOf(f) !== here && !reportOf(f).hidden);
      if (beside && isWide()) bring(beside);
    }

    all(".said").forEach((piece) => {
      piece.setAttribute("role", "button");
      piece.setAttribute("aria-expanded", "false");
      const near = () => mark("near", pieces(statements(piece)));
      piece.addEventListener("mouseenter", near);
      piece.addEventListener("focus", near);
      piece.addEventListener("mouseleave", () => mark("near", []));
      piece.addEventListener("blur", () => mark("near", []));
      piece.addEventListener("click", (event) => {
        event.preventDefault();
        if (opened === piece) closePanel(); else openPanel(piece);
      });
      piece.addEventListener("keydown", (event) => {
        if (event.key === " ") { event.preventDefault(); piece.click(); }
      });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened) { const from = opened; closePanel(); from.focus(); }
    });

    // A link to a place in a report shows that report first.
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const report = target && reportOf(target);
      if (!report) return;
      if (report.hidden) { choose(left, report.id); values = [left.value, right.value]; }
      report.scrollIntoView({ block: "nearest" });
      if (target === report) report.scrollTop = 0; else bring(target);
    };
    addEventListener("hashchange", reveal);
    all('a[href^="#r"]').forEach((link) => link.addEventListener("click", () => {
      if (link.getAttribute("href") === location.hash) reveal();
    }));
    all("[data-beside]").forEach((made) => made.addEventListener("click", () => {
      const [first, second] = made.dataset.beside.split(" ").map((id) => document.getElementById(id));
      left.value = reportOf(first).id;
      right.value = reportOf(second).id;
      show();
      values = [left.value, right.value];
      document.querySelector(".chooser").scrollIntoView({ block: "start" });
      [first, second].forEach(bring);
      mark("on", [first, second]);
    }));
    show();
    reveal();
  }
  // A folded part would be missing on paper.
  addEventListener("beforeprint", () => all("details:not([open])").forEach((e) => {
    e.open = true;
    e.dataset.folded = "";
  }));
  addEventListener("afterprint", () => all("details[data-folded]").forEach((e) => {
    e.open = false;
    delete e.dataset.folded;
  }));
})();
