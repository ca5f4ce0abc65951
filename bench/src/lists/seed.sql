-- What a shop has behind it after years, written straight into its tables: people, their sessions and tokens, cases, letters,
-- notices, the log of staff, jobs, orders, messages to other programs, the newsletter, files, searches in vain. What is rare in life
-- is rare here. The words with a $ are filled in before this runs.

CREATE TEMP TABLE counted AS
WITH RECURSIVE up (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < 100000 * $scale / 1000)
SELECT n, unhex(printf('%012x70008%015x', $now / 1000 - n * 1000, n)) AS id, $now - n * 1000000 AS at FROM up;
CREATE UNIQUE INDEX counted_n ON counted (n);

CREATE TEMP TABLE given (k INTEGER PRIMARY KEY, word TEXT);
INSERT INTO given (word) VALUES ('Ines'), ('Marta'), ('Pablo'), ('Lucia'), ('Hugo'), ('Carmen'), ('Javier'), ('Noa'),
    ('Diego'), ('Elena'), ('Mateo'), ('Sara'), ('Alba'), ('Bruno'), ('Irene'), ('Oscar');
CREATE TEMP TABLE family (k INTEGER PRIMARY KEY, word TEXT);
INSERT INTO family (word) VALUES ('Garcia'), ('Lopez'), ('Sanchez'), ('Romero'), ('Navarro'), ('Torres'), ('Vidal'), ('Ramos'),
    ('Castro'), ('Ortega'), ('Molina'), ('Delgado'), ('Serrano'), ('Blanco'), ('Suarez'), ('Marin'), ('Iglesias'), ('Medina'),
    ('Cortes'), ('Castillo'), ('Lozano'), ('Guerrero'), ('Cano'), ('Prieto');
CREATE TEMP TABLE person AS
SELECT c.n, c.id, c.at, g.word || ' ' || f.word || ' ' || s.word AS name, g.word AS given, f.word AS family, s.word AS other,
       lower(g.word) || '.' || lower(f.word) || c.n || '@example.com' AS address
FROM counted c JOIN given g ON g.k = c.n % 16 + 1 JOIN family f ON f.k = c.n / 16 % 24 + 1
JOIN family s ON s.k = c.n / 384 % 24 + 1
WHERE c.n < 50000 * $scale / 1000;
UPDATE person SET name = 'Amaia Zubizarreta', other = 'Zubizarreta' WHERE n % 2500 = 7;
CREATE UNIQUE INDEX person_n ON person (n);

INSERT INTO account_person (id, name, name_folded, address, address_folded, lang, role, state, password, joined_at, version)
SELECT id, name, lower(name), address, address, 'es', CASE WHEN n = 0 THEN 'owner' WHEN n < 20 THEN 'agent' ELSE 'member' END,
       'active', '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b8dWRWJTmaaJObG', at, 1
FROM person;
INSERT OR IGNORE INTO account_person_word (word, person_id)
SELECT lower(given), id FROM person UNION ALL SELECT lower(family), id FROM person
UNION ALL SELECT lower(other), id FROM person UNION ALL SELECT lower(family) || n, id FROM person
UNION ALL SELECT 'example', id FROM person UNION ALL SELECT 'com', id FROM person;
INSERT INTO account_session (id, secret_hash, person_id, browser, begun_at, seen_at, ends_at, proved_at)
SELECT id, CASE WHEN n = 0 THEN x'$session' ELSE randomblob(32) END, id, 'Firefox, Linux', $now, $now,
       $now + 2592000000000, $now
FROM person WHERE n % 3 = 0;
INSERT INTO api_token (id, secret_hash, person_id, name, scopes, made_at, ends_at, used_at)
SELECT id, CASE WHEN n = 0 THEN x'$token' ELSE randomblob(32) END, id, 'bench',
       'own:read settings:read people:read catalogue:read features:read mail:read jobs:read cases:read orders:read', $now,
       $now + 2592000000000, $now
FROM person WHERE n % 10 = 0;

INSERT INTO care_agent (person_id, name) SELECT id, name FROM person WHERE n < 20;
INSERT INTO care_case (id, code, person_id, name, address, address_folded, lang, matter, channel, state, is_open,
                       is_unanswered, agent_id, created_at, heard_at, due_at, days_left, minutes, rating_words, version)
SELECT c.id, printf('C%07d', c.n), p.id, p.name, p.address, p.address, 'es', 'product', 'web',
       CASE WHEN c.n % 200 = 51 THEN 'waiting_customer' WHEN c.n % 2 = 0 THEN 'closed' ELSE 'open' END, c.n % 2 = 1,
       c.n % 100 = 33, CASE WHEN c.n % 100 = 1 THEN NULL ELSE (SELECT id FROM person WHERE n = c.n / 2 % 20) END, c.at, c.at,
       $now + (c.n % 2000 - 100) * 3600000000, CASE WHEN c.n % 200 = 51 THEN 5 END, 10, '', 1
FROM counted c JOIN person p ON p.n = c.n * 7 % (50000 * $scale / 1000)
WHERE c.n < 20000 * $scale / 1000;
INSERT INTO care_message (id, case_id, author, name, body, minutes, channel, created_at)
SELECT c.id, o.id, CASE WHEN c.n % 3 = 1 THEN 'staff' ELSE 'customer' END, 'Ines', 'Hola. ' || printf('%0300d', c.n), 1, 'web', c.at
FROM counted c JOIN counted o ON o.n = c.n / 3 WHERE c.n < 60000 * $scale / 1000;
INSERT INTO care_reply (id, name, name_folded, body)
SELECT id, printf('Respuesta %03d', n), printf('respuesta %03d', n), printf('%0300d', n) FROM counted WHERE n < 100;

INSERT INTO notification_mail (id, person_id, address, address_folded, kind, lang, subject, body_text, body_html, state,
                               attempts, why, created_at, sent_at)
SELECT c.id, p.id, p.address, p.address, 'case', 'es', 'Respuesta a tu caso ' || c.n, printf('%0400d', c.n),
       printf('%0800d', c.n), CASE WHEN c.n % 500 = 3 THEN 'refused' WHEN c.n % 50 = 2 THEN 'kept' ELSE 'sent' END, 1,
       CASE WHEN c.n % 500 = 3 THEN 'too_late' END, c.at, c.at
FROM counted c JOIN person p ON p.n = c.n % (20000 * $scale / 1000) WHERE c.n < 50000 * $scale / 1000;

INSERT INTO notification_notice (id, person_id, kind, about_kind, about_id, nth, link, by_id, is_shown, told_at, read_at)
SELECT c.id, p.id, 'profiles-notice-follower', 'person', c.id, 0, '/u/ana', p.id, 1, c.at, CASE WHEN c.n % 4 > 0 THEN c.at END
FROM counted c JOIN person p ON p.n = CASE WHEN c.n % 5 = 0 THEN 0 ELSE c.n % (50000 * $scale / 1000) END;

INSERT INTO notification_subscriber (id, address, address_folded, lang, person_id, state, asked_at, changed_at, version)
SELECT id, address, address, 'es', id, CASE WHEN n % 50 = 1 THEN 'left' WHEN n % 10 = 2 THEN 'asked' ELSE 'confirmed' END,
       at, at, 1
FROM person WHERE n < 10000 * $scale / 1000;
INSERT INTO notification_consent (id, subscriber_id, what, place, lang, words, words_version, at)
SELECT id, id, 'confirmed', 'letter', 'es', 'Quiero recibir el boletín.', 1, at FROM person WHERE n < 10000 * $scale / 1000;
INSERT INTO notification_issue (id, state, subject_es, body_es, subject_en, body_en, changed_at, begun_at, ended_at, version)
SELECT id, 'sent', 'Novedades ' || n, printf('%01000d', n), 'News ' || n, printf('%01000d', n), at, at, at, 1
FROM counted WHERE n < 100;
INSERT INTO notification_issue_copy (issue_id, subscriber_id, mail_id)
SELECT i.id, c.id, c.id FROM counted c JOIN counted i ON i.n = 0 WHERE c.n < 10000 * $scale / 1000;

INSERT INTO audit_log (id, at, actor_id, verb, subject_kind, subject_id, label, was, became)
SELECT c.id, c.at, p.id, 'notifications-audit-sent',
       CASE WHEN c.n % 1000 = 3 THEN 'case' WHEN c.n % 5 > 1 THEN 'mail' ELSE 'product' END, c.id, 'Algo ' || c.n,
       '{"name":"Antes"}', '{"name":"Después"}'
FROM counted c JOIN person p ON p.n = c.n % 5 WHERE c.n < 50000 * $scale / 1000;

INSERT INTO job (id, name, body, parked, due_at, attempts, owner, owned_until, made_at, why)
SELECT id, 'bench.nothing', '{}', n % 10 = 0, $now + 2592000000000 + n * 1000, n % 3, id, 0, at,
       CASE WHEN n % 10 = 0 THEN 'nobody answered' ELSE '' END
FROM counted WHERE n < 20000 * $scale / 1000;
INSERT INTO deadline (kind, subject_kind, subject_id, due_at, parked, attempts, why)
SELECT 'bench.nothing', 'person', id, at, 1, 3, 'nobody answered' FROM counted WHERE n < 1000 * $scale / 1000;
INSERT INTO reaction_parked (reaction, transaction_id, number, subject_kind, subject_id, why, parked_at, again)
SELECT 'bench.nothing', 0, n, 'person', id, 'nobody answered', at, 0 FROM counted WHERE n < 1000 * $scale / 1000;

INSERT INTO webhook_endpoint (id, name, address, kinds, state, created_at, reached_at, turn, version)
SELECT id, 'Programa ' || n, 'https://hooks.example/' || n, 'catalog.product_changed', 'on', $now, $now, 0, 1
FROM counted WHERE n < 10;
INSERT INTO webhook_delivery (id, endpoint_id, kind, body, state, attempts, due_at, begun_at, created_at)
SELECT c.id, e.id, 'catalog.product_changed', '{"type":"catalog.product_changed","data":{}}',
       CASE WHEN c.n % 50 = 1 THEN 'failed' ELSE 'delivered' END, 1, c.at, c.at, c.at
FROM counted c JOIN counted e ON e.n = 0 WHERE c.n < 5000 * $scale / 1000;
INSERT INTO webhook_attempt (delivery_id, number, at, outcome, status, millis, said)
SELECT id, 1, at, 'answered', 200, 12, 'ok' FROM counted WHERE n < 5000 * $scale / 1000;

INSERT INTO exchange_import (id, name, bytes, stage, wish, read_bytes, told, turn, beat_at, made_at)
SELECT id, 'productos-' || n || '.csv', 1000, 'done',
       '{"format":null,"lang":"es","reader":"es","maker_is_shop":false,"tax":"","has_beside":false}', 1000, '{}', 1, $now, at
FROM counted WHERE n < 300;

-- Orders of years: most are over, a few wait to be sent or to be paid. The last one has very many lines.
INSERT INTO order_group (id, person_id, email, email_folded, lang, name, delivery_to, country, region, postcode, wants_invoice,
                         note, currency, total, taxes, why, cause, method, referrer, share, placed_at, is_leaving, is_forgotten)
SELECT c.id, p.id, p.address, p.address, 'es', p.name,
       json_object('name', p.name, 'company', '', 'line1', 'Calle del Pez 3', 'line2', '', 'postcode', '28004', 'city', 'Madrid',
                   'region', 'Madrid', 'country', 'ES', 'phone', '', 'tax_id', ''),
       'ES', 'Madrid', '28004', 0, '', 'EUR', 3970, '[]', '[]', 'home', 'test', '', '', c.at, 0, 0
FROM counted c JOIN person p ON p.n = c.n * 7 % (50000 * $scale / 1000) WHERE c.n < 100000 * $scale / 1000;
INSERT INTO order_head (id, group_id, code, person_id, state, payment, goods, shelf, currency, subtotal, discount, delivery, fee,
                        tax, total, paid, refunded, lines_count, placed_at, confirmed_at, paid_at, version)
SELECT c.id, c.id, CASE WHEN c.n = 0 THEN 'BENCH500' ELSE printf('B%07d', c.n) END, p.id,
       CASE WHEN c.n % 100 = 3 THEN 'placed' WHEN c.n % 50 = 2 THEN 'confirmed' ELSE 'completed' END,
       CASE WHEN c.n % 100 = 3 THEN 'waiting' ELSE 'paid' END,
       CASE WHEN c.n % 100 = 3 OR c.n % 50 = 2 THEN 'none' ELSE 'delivered' END,
       CASE WHEN c.n % 100 = 3 THEN 'to_pay' WHEN c.n % 50 = 2 THEN 'to_send' ELSE 'done' END,
       'EUR', 3475, 0, 495, 0, 689, 3970, CASE WHEN c.n % 100 = 3 THEN 0 ELSE 3970 END, 0,
       CASE WHEN c.n = 0 THEN 500 ELSE 2 END, c.at, CASE WHEN c.n % 100 = 3 THEN NULL ELSE c.at END,
       CASE WHEN c.n % 100 = 3 THEN NULL ELSE c.at END, 1
FROM counted c JOIN person p ON p.n = c.n * 7 % (50000 * $scale / 1000) WHERE c.n < 100000 * $scale / 1000;
INSERT INTO order_word (word, order_id)
SELECT lower(p.given), c.id FROM counted c JOIN person p ON p.n = c.n * 7 % (50000 * $scale / 1000)
WHERE c.n < 100000 * $scale / 1000
UNION SELECT lower(p.family), c.id FROM counted c JOIN person p ON p.n = c.n * 7 % (50000 * $scale / 1000)
WHERE c.n < 100000 * $scale / 1000
UNION SELECT lower(code), id FROM order_head;
CREATE TEMP TABLE sold AS
SELECT ROW_NUMBER() OVER (ORDER BY v.id) - 1 AS n, v.id, v.product_id, v.sku FROM variant v LIMIT 1000;
CREATE UNIQUE INDEX sold_n ON sold (n);
INSERT INTO order_line (id, order_id, position, product_id, variant_id, sku, name_es, name_en, options, slug_es, slug_en, kind, unit,
                        quantity, discount, total, rate, tax, surcharge, withdrawal, sent)
SELECT unhex(printf('%016x%016x', c.n + 1, l.n)), c.id, l.n, s.product_id, s.id, s.sku, 'Taza de desayuno', 'Breakfast mug', '[]',
       'taza', 'mug', 'physical', 1490, 1, 0, 1490, 2100, 259, 0, 'usual', CASE WHEN c.n % 50 = 2 THEN 0 ELSE 1 END
FROM counted c JOIN counted l ON l.n < CASE WHEN c.n = 0 THEN 500 ELSE 2 END JOIN sold s ON s.n = (c.n + l.n) % (SELECT COUNT(*) FROM sold)
WHERE c.n < 100000 * $scale / 1000;

-- As many words a day as are told apart, of which those that stayed rare for a week are forgotten.
INSERT INTO signal (name, day, subject_kind, subject_id, dimension, count)
SELECT 'search.none', date($now / 1000000, 'unixepoch', '-' || d.n || ' days'), 'shop', zeroblob(16),
       'es palabra' || ((w.n * 7 + d.n * 311) % 6000), 3 + (w.n + d.n) % 9
FROM counted d JOIN counted w ON w.n < 2000 * $scale / 1000 WHERE d.n < 28;

-- A few drafts and a few things that are sold out, among very many that are not.
UPDATE product_line SET status = 'draft' WHERE product_id IN (
    SELECT product_id FROM (SELECT product_id, ROW_NUMBER() OVER (ORDER BY product_id) AS n FROM product_line) WHERE n % 250 = 1);
UPDATE product SET status = 'draft' WHERE id IN (SELECT product_id FROM product_line WHERE status = 'draft');
DELETE FROM card WHERE product_id IN (SELECT product_id FROM product_line WHERE status = 'draft');

-- What the import told has been heard: a shop of years is not busy with its first day while its lists are measured.
UPDATE reaction SET number = (SELECT MAX(number) FROM event_log);
