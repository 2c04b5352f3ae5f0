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
    text.setRangeText('{' + list.value + '}', text.selectionStart, text.selectionEnd, 'end');
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

/* scoring: what was typed and could not be sent is there again, until it has been kept. */
document.querySelectorAll('form[data-keeps]').forEach(form => {
  const who = document.querySelector('.me-name');
  const key = 'kept:' + (who ? who.textContent : '') + form.dataset.keeps;
  const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; } };
  const typed = () => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !['_csrf', '_once', 'then'].includes(name));
  const keep = sent => { try { localStorage.setItem(key, JSON.stringify({ sent, typed: typed() })); } catch (e) { /* private window */ } };
  const held = read();
  const failed = document.querySelector('.form-errors');
  if (held && held.sent && !failed && document.querySelector('.notice[role=status]')) {
    localStorage.removeItem(key);
  } else if (held && !failed && JSON.stringify(held.typed) !== JSON.stringify(typed())) {
    const byName = Map.groupBy ? Map.groupBy(held.typed, pair => pair[0]) : held.typed.reduce((all, pair) => all.set(pair[0], [...(all.get(pair[0]) || []), pair]), new Map());
    [...form.elements].filter(field => field.name && !['_csrf', '_once', 'then'].includes(field.name)).forEach(field => {
      const values = (byName.get(field.name) || []).map(pair => pair[1]);
      if (field.type === 'checkbox' || field.type === 'radio') { field.checked = values.includes(field.value); }
      else if (values.length) { field.value = values[0]; }
    });
    const note = document.createElement('p');
    note.className = 'warning';
    note.setAttribute('role', 'status');
    note.textContent = form.dataset.keptNote;
    form.prepend(note);
  }
  form.addEventListener('input', () => keep(false));
  form.addEventListener('submit', () => keep(true));
});
/* A page that says that something was kept lets go of what was sent from elsewhere. */
if (document.querySelector('.notice[role=status]')) {
  try {
    Object.keys(localStorage).filter(key => key.startsWith('kept:') && JSON.parse(localStorage.getItem(key)).sent).forEach(key => localStorage.removeItem(key));
  } catch (e) { /* private window */ }
}
/* appraisal: what is typed into a long form stays on this machine until the server has it. */
document.querySelectorAll('form[data-draft]').forEach(form => {
  const who = document.querySelector('.me-name');
  const key = 'draft/' + (who ? who.textContent : '') + '/' + form.dataset.draft;
  const kept = () => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (e) { return {}; } };
  const keep = typed => { try { Object.keys(typed).length ? localStorage.setItem(key, JSON.stringify(typed)) : localStorage.removeItem(key); } catch (e) { /* private window */ } };
  const fields = [...form.querySelectorAll('input[type=text], textarea, select')];
  // What is saved, not what stands in a page that came back with errors: that is a draft still.
  const saved = new Map(fields.map(field => [field.name, field.dataset.saved || '']));
  const plain = (name, text) => name.startsWith('v.') ? text.trim().replace('.', ',').replace(/(,\d*?)0+$/, '$1').replace(/,$/, '') : text.replace(/\r/g, '').trim();
  const same = (name, one, other) => plain(name, one) === plain(name, other);
  const note = form.querySelector('.draft-note');
  const refused = document.querySelector('.form-errors') ? fields.map(field => [field.name, field.value]) : [];
  // What the server has by now is no draft any more.
  const rest = Object.fromEntries([...Object.entries(kept()), ...refused].filter(([name, value]) => saved.has(name) && !same(name, saved.get(name), value)));
  keep(rest);
  note.hidden = !fields.some(field => field.name in rest && !same(field.name, field.value, rest[field.name]));
  form.addEventListener('input', event => {
    const typed = kept();
    if (same(event.target.name, event.target.value, saved.get(event.target.name) || '')) { delete typed[event.target.name]; } else { typed[event.target.name] = event.target.value; }
    keep(typed);
    const why = event.target.closest('.mark');
    if (why && event.target.name.startsWith('v.')) { why.querySelector('details').open = true; }
  });
  note.querySelector('[data-draft-restore]').addEventListener('click', () => {
    fields.forEach(field => {
      if (field.name in rest) {
        field.value = rest[field.name];
        const why = field.closest('details');
        if (why) { why.open = true; }
      }
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
