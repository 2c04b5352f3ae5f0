// The only script of ours: comfort on top of pages that work without it.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-theme-switch]");
    if (button) {
      var next = document.documentElement.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      document.documentElement.setAttribute("data-bs-theme", next);
      try { localStorage.setItem("theme", next); } catch (e) { /* private window */ }
    }
    if (event.target.closest("[data-print]")) { window.print(); }
    document.querySelectorAll(".bar details[open]").forEach(function (open) {
      if (!open.contains(event.target)) { open.removeAttribute("open"); }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll(".bar details[open]").forEach(function (open) {
        open.removeAttribute("open");
        open.querySelector("summary").focus();
      });
    }
  });

  // A row opens where its first link leads; the link itself stays for keyboard and middle click.
  document.addEventListener("click", function (event) {
    var row = event.target.closest("tr[data-opens]");
    if (row && !event.target.closest("a, button, input, select, label, summary") && !String(getSelection())) {
      var link = row.querySelector("a[href]");
      if (link) { link.click(); }
    }
  });

  // A form is sent once; the server would notice a second time, but nobody should wonder.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var question = form.getAttribute("data-confirm");
    if (question && !window.confirm(question)) { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("data-stays")) {
      setTimeout(function () {
        form.querySelectorAll("button:not([type=button])").forEach(function (button) { button.disabled = true; });
      });
    }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form button:disabled").forEach(function (button) { button.disabled = false; });
  });

  // What concerns the form is read first.
  var errors = document.querySelector(".form-errors");
  if (errors) { errors.setAttribute("tabindex", "-1"); errors.focus(); }
})();

/* certificate: the picture follows the measures that are being typed. */
document.querySelectorAll('form[data-preview]').forEach(form => {
  const picture = document.querySelector(form.dataset.preview);
  const address = picture.src.split('?')[0];
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const typed = new URLSearchParams(new FormData(form));
      typed.delete('_csrf');
      typed.delete('_once');
      picture.src = address + '?' + typed;
    }, 350);
  });
});

/* narrative: a figure goes in where the cursor stands; the list of figures narrows while somebody types. */
document.querySelectorAll('form[data-binds]').forEach(form => {
  const text = form.querySelector('textarea');
  const list = form.querySelector('#figure');
  const insert = event => {
    event.preventDefault();
    if (!list.value) { list.focus(); return; }
    // As the option reads: its name, then its value.
    const name = list.selectedOptions[0].text.replace(/ · [^·]*$/, '');
    text.setRangeText('{' + name + '}', text.selectionStart, text.selectionEnd, 'end');
    text.focus();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };
  form.querySelector('button[name=insert]').addEventListener('click', insert);
  list.addEventListener('dblclick', insert);
  list.addEventListener('input', event => event.stopPropagation());
});
document.querySelectorAll('[data-sift]').forEach(field => {
  const plain = word => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const list = document.querySelector(field.dataset.sift);
  field.hidden = false;
  field.addEventListener('input', event => {
    event.stopPropagation();
    const sought = plain(field.value.trim());
    list.querySelectorAll('optgroup').forEach(group => {
      group.hidden = true;
      group.querySelectorAll('option').forEach(line => {
        line.hidden = !plain(line.textContent).includes(sought);
        group.hidden = group.hidden && line.hidden;
      });
    });
  });
  field.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); } });
});

/* What is typed into a long form stays on this machine until the server has it; a fragment of the form (fragments/form :: draft) offers it again. */
document.querySelectorAll('form[data-draft]').forEach(form => {
  const who = document.querySelector('.me-name');
  const key = 'draft/' + (who ? who.textContent : '') + '/' + form.dataset.draft;
  const kept = () => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (e) { return {}; } };
  const keep = typed => { try { Object.keys(typed).length ? localStorage.setItem(key, JSON.stringify(typed)) : localStorage.removeItem(key); } catch (e) { /* private window */ } };
  const fields = [...form.elements].filter(field => field.name && !field.name.startsWith('_') && !['hidden', 'submit', 'button', 'file'].includes(field.type));
  const ticks = field => field.type === 'checkbox' || field.type === 'radio';
  const named = field => ticks(field) ? field.name + '=' + field.value : field.name;
  const read = field => ticks(field) ? String(field.checked) : field.value;
  const served = field => ticks(field) ? String(field.defaultChecked) : field.defaultValue === undefined ? field.value : field.defaultValue;
  // What is saved, where the form tells it, and not what stands in a page that came back with errors: that is a draft still.
  const saved = new Map(fields.map(field => [named(field), 'saves' in form.dataset ? field.dataset.saved || '' : served(field)]));
  // Numbers are the same however they are written.
  const plain = text => /^\s*-?\d+([.,]\d*)?\s*$/.test(text) ? text.trim().replace('.', ',').replace(/(,\d*?)0+$/, '$1').replace(/,$/, '') : text.replace(/\r/g, '').trim();
  const same = (one, other) => plain(one) === plain(other);
  const note = form.querySelector('.draft-note');
  const open = field => { const why = field.closest('details'); if (why) { why.open = true; } };
  const failed = Boolean(document.querySelector('.form-errors'));
  // Such a page without a word on what is saved: everything typed before stays a draft.
  const unsure = failed && !('saves' in form.dataset);
  const refused = failed ? fields.map(field => [named(field), read(field)]) : [];
  // What the server has by now is no draft any more.
  const rest = Object.fromEntries([...Object.entries(kept()), ...refused].filter(([name, value]) => saved.has(name) && (unsure && name in kept() || !same(saved.get(name), value))));
  keep(rest);
  note.hidden = !fields.some(field => named(field) in rest && !same(read(field), rest[named(field)]));
  form.addEventListener('input', event => {
    const typed = kept();
    // A choice takes the others of its name with it.
    fields.filter(field => field.name === event.target.name).forEach(field => {
      if (!unsure && same(read(field), saved.get(named(field)))) { delete typed[named(field)]; } else { typed[named(field)] = read(field); }
    });
    keep(typed);
    const mark = event.target.closest('.mark');
    if (mark && event.target.name.startsWith('v.')) { mark.querySelector('details').open = true; }
  });
  note.querySelector('[data-draft-restore]').addEventListener('click', () => {
    fields.filter(field => named(field) in rest).forEach(field => {
      if (ticks(field)) { field.checked = rest[named(field)] === 'true'; } else { field.value = rest[named(field)]; }
      open(field);
    });
    note.hidden = true;
  });
  note.querySelector('[data-draft-drop]').addEventListener('click', () => { keep({}); note.hidden = true; });
  form.addEventListener('submit', event => {
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopPropagation();
      note.hidden = false;
      note.firstElementChild.textContent = form.dataset.offline;
      note.scrollIntoView({ block: 'center' });
    }
  });
});
