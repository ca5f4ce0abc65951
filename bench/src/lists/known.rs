//! Every list of the back office, and of the API behind it: its address, and which rows stand on a page of it.

use super::seed::Seeded;

/// A list.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) name: &'static str,
    /// Its first page. What stands in braces is filled in.
    path: &'static str,
    pub(super) rows: Rows,
}

/// How the rows of a page are found again.
#[derive(Clone, Copy)]
pub(super) enum Rows {
    /// Their ids stand on the page, behind these words; a statement that ends where the ids begin reads them.
    Linked(&'static str, &'static str),
    /// The same, and what stands beside them on the page, by these statements.
    LinkedBeside(&'static str, &'static str, &'static [&'static str]),
    /// They are the items of an answer in JSON, by their ids.
    Items(&'static str),
    /// A statement finds them as anybody would write it: the address of the page says behind which id it begins.
    Behind(&'static str),
    /// The same, and what stands beside them on the page, by this statement.
    BehindBeside(&'static str, &'static str),
    /// There is one page, and these statements read its rows.
    Whole(&'static [&'static str]),
}

impl List {
    pub(super) fn path(&self, seeded: &Seeded) -> String {
        seeded
            .things
            .iter()
            .fold(self.path.to_owned(), |path, (name, id)| path.replace(name, &id.to_string()))
    }

    /// The same in a shop that has nothing of which it could be.
    pub(super) fn path_in_new(&self) -> &'static str {
        match self.path.split_once('{') {
            Some((before, _)) => before.split('?').next().unwrap_or_default().trim_end_matches('/'),
            None => self.path,
        }
    }

    /// Whether programs ask for it.
    pub(super) fn is_json(&self) -> bool {
        self.path.starts_with("/api/")
    }
}

const fn list(name: &'static str, path: &'static str, rows: Rows) -> List {
    List { name, path, rows }
}

const PRODUCTS: &str =
    "SELECT * FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id WHERE l.product_id IN";
/// What stands on a page of products to choose from.
const CHOICES: [&str; 2] = [
    "SELECT * FROM category c JOIN category_text t ON t.category_id = c.id",
    "SELECT id, key, name FROM brand",
];
const PRODUCTS_SHOWN: Rows = Rows::LinkedBeside("/admin/products/", PRODUCTS, &CHOICES);
/// Above the issues of the newsletter stands how many addresses there are in each state, counted as far as it is said.
const SUBSCRIBED: [&str; 3] = [
    "SELECT COUNT(*) FROM (SELECT 1 FROM notification_subscriber WHERE state = 'asked' LIMIT 1001)",
    "SELECT COUNT(*) FROM (SELECT 1 FROM notification_subscriber WHERE state = 'confirmed' LIMIT 1001)",
    "SELECT COUNT(*) FROM (SELECT 1 FROM notification_subscriber WHERE state = 'left' LIMIT 1001)",
];
/// In a notice stands the name of somebody else.
const NOTICES: &str =
    "SELECT * FROM notification_notice n LEFT JOIN account_person p ON p.id = n.by_id WHERE n.id IN";
/// Products that are sifted or looked for by words, the latest changed first.
const DRAFTS: Rows = Rows::Behind(
    "SELECT * FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id WHERE l.status = 'draft' AND
     (l.changed_at, l.product_id) < (COALESCE((SELECT changed_at FROM product_line WHERE product_id = ?1), 9e18), ?1)
     ORDER BY l.changed_at DESC, l.product_id DESC LIMIT 51",
);
const CUPS: Rows = Rows::Behind(
    "SELECT * FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id WHERE l.words LIKE '% taza%' AND
     (l.changed_at, l.product_id) < (COALESCE((SELECT changed_at FROM product_line WHERE product_id = ?1), 9e18), ?1)
     ORDER BY l.changed_at DESC, l.product_id DESC LIMIT 51",
);
const CUPS_OF_A_PLACE: Rows = Rows::Behind(
    "SELECT * FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id
     WHERE l.words LIKE '% taza%' AND l.words LIKE '% manises%' AND
     (l.changed_at, l.product_id) < (COALESCE((SELECT changed_at FROM product_line WHERE product_id = ?1), 9e18), ?1)
     ORDER BY l.changed_at DESC, l.product_id DESC LIMIT 51",
);
const NUMBERED: Rows = Rows::Behind(
    "SELECT DISTINCT l.*, b.* FROM product_word w JOIN product_line l ON l.product_id = w.product_id
     LEFT JOIN brand b ON b.id = l.brand_id WHERE w.word >= '777' AND w.word < '778' AND
     (l.changed_at, l.product_id) < (COALESCE((SELECT changed_at FROM product_line WHERE product_id = ?1), 9e18), ?1)
     ORDER BY l.changed_at DESC, l.product_id DESC LIMIT 51",
);
const PEOPLE: Rows = Rows::Linked("/admin/people/", "SELECT * FROM account_person WHERE id IN");
/// People are looked for by words: whoever wants those of a name asks for them so.
const NAMED: Rows = Rows::Behind(
    "SELECT DISTINCT p.* FROM account_person_word w JOIN account_person p ON p.id = w.person_id
     WHERE w.word >= 'garcia' AND w.word < 'garcib' AND p.id < ?1 ORDER BY p.id DESC LIMIT 51",
);
const NAMED_SELDOM: Rows = Rows::Behind(
    "SELECT DISTINCT p.* FROM account_person_word w JOIN account_person p ON p.id = w.person_id
     WHERE w.word >= 'zubiz' AND w.word < 'zubiz~' AND p.id < ?1 ORDER BY p.id DESC LIMIT 51",
);
const NAMED_FOR_PROGRAMS: Rows = Rows::Behind(
    "SELECT DISTINCT p.* FROM account_person_word w JOIN account_person p ON p.id = w.person_id
     WHERE w.word >= 'garcia' AND w.word < 'garcib' AND p.id < ?1 ORDER BY p.id DESC LIMIT 21",
);
const ADDRESSED: Rows = Rows::Behind(
    "SELECT DISTINCT p.* FROM account_person_word w JOIN account_person p ON p.id = w.person_id
     WHERE w.word >= 'garcia8' AND w.word < 'garcia8~' AND p.id < ?1
     AND EXISTS (SELECT 1 FROM account_person_word o WHERE o.person_id = p.id AND o.word >= 'diego' AND o.word < 'diego~')
     AND EXISTS (SELECT 1 FROM account_person_word o WHERE o.person_id = p.id AND o.word >= 'example' AND o.word < 'example~')
     AND EXISTS (SELECT 1 FROM account_person_word o WHERE o.person_id = p.id AND o.word >= 'com' AND o.word < 'com~')
     ORDER BY p.id DESC LIMIT 51",
);
const CASES: Rows = Rows::Linked("/admin/cases/", "SELECT * FROM care_case WHERE id IN");
const LETTERS: Rows = Rows::Linked(
    "/admin/mail/",
    "SELECT id, address, subject, state, created_at FROM notification_mail WHERE id IN",
);
const CATEGORIES: Rows =
    Rows::Whole(&["SELECT * FROM category c JOIN category_text t ON t.category_id = c.id"]);
const JOBS: Rows = Rows::Whole(&[
    "SELECT * FROM job WHERE parked = 0 ORDER BY due_at, id LIMIT 50",
    "SELECT * FROM job WHERE parked = 1 ORDER BY due_at, id LIMIT 51",
    "SELECT * FROM reaction_parked ORDER BY reaction, transaction_id, number LIMIT 51",
    "SELECT * FROM deadline WHERE parked = 1 ORDER BY due_at, kind, subject_id LIMIT 51",
]);
/// It is a sum over weeks: whoever wants it reads them.
const MISSED: Rows = Rows::Whole(&["SELECT dimension, SUM(count) FROM signal WHERE name = 'search.none'
     AND day >= date('now', '-27 days') GROUP BY dimension ORDER BY 2 DESC, 1 LIMIT 100"]);

const ORDERS: &str = "SELECT * FROM order_head h JOIN order_group g ON g.id = h.group_id WHERE h.id IN";
/// An order with very many lines.
const LONG: Rows = Rows::Whole(&[
    "SELECT * FROM order_head h JOIN order_group g ON g.id = h.group_id WHERE h.code = 'BENCH500'",
    "SELECT * FROM order_line WHERE order_id = (SELECT id FROM order_head WHERE code = 'BENCH500') ORDER BY position",
]);

/// Above the log of staff stand the kinds of things that were ever changed: each is found behind the one before it.
const KINDS: &str = "WITH RECURSIVE kinds (kind) AS (
    SELECT MIN(subject_kind) FROM audit_log
    UNION ALL SELECT (SELECT MIN(subject_kind) FROM audit_log WHERE subject_kind > kind) FROM kinds WHERE kind IS NOT NULL)
    SELECT kind FROM kinds WHERE kind IS NOT NULL";

/// All of them.
#[rustfmt::skip]
pub(super) const ALL: &[List] = &[
    list("products", "/admin/products", PRODUCTS_SHOWN),
    list("products by name", "/admin/products?sort=name", PRODUCTS_SHOWN),
    list("products by stock, most first", "/admin/products?sort=-stock", PRODUCTS_SHOWN),
    list("products by price", "/admin/products?sort=price", PRODUCTS_SHOWN),
    list("products that are drafts", "/admin/products?state=draft", DRAFTS),
    list("products that are published", "/admin/products?state=published", PRODUCTS_SHOWN),
    list("products of a category", "/admin/products?category={category}", PRODUCTS_SHOWN),
    list("products of a brand", "/admin/products?brand={brand}", PRODUCTS_SHOWN),
    list("products that are sold out", "/admin/products?wanting=stock", PRODUCTS_SHOWN),
    list("quick search, a common word", "/admin/products?q=taza", CUPS),
    list("quick search, two words", "/admin/products?q=taza+manises", CUPS_OF_A_PLACE),
    list("quick search, a rare word", "/admin/products?q=777", NUMBERED),
    list("categories", "/admin/categories", CATEGORIES),
    list("brands", "/admin/brands", Rows::Linked("/admin/brands/", "SELECT * FROM brand WHERE id IN")),
    list("people", "/admin/people", PEOPLE),
    list("people, a common name", "/admin/people?q=garcia", NAMED),
    list("people, a rare name", "/admin/people?q=zubiz", NAMED_SELDOM),
    list("people, an address", "/admin/people?q=diego.garcia8@example.com", ADDRESSED),
    list("orders", "/admin/orders", Rows::Linked("/admin/orders/", ORDERS)),
    list("orders to send", "/admin/orders?state=to_send", Rows::Linked("/admin/orders/", ORDERS)),
    list("orders, a common name", "/admin/orders?q=garcia", Rows::Linked("/admin/orders/", ORDERS)),
    list("an order of 500 lines", "/admin/orders/{order}", LONG),
    list("cases that are open", "/admin/cases", CASES),
    list("cases of one agent", "/admin/cases?only=mine", CASES),
    list("cases of nobody", "/admin/cases?only=unassigned", CASES),
    list("cases that wait", "/admin/cases?only=waiting", CASES),
    list("cases that are late", "/admin/cases?only=overdue", CASES),
    list("cases that are over", "/admin/cases?only=done", CASES),
    list("saved replies", "/admin/cases/replies", Rows::Whole(&["SELECT * FROM care_reply ORDER BY name_folded LIMIT 200"])),
    list("letters", "/admin/mail", LETTERS),
    list("letters that were refused", "/admin/mail?state=refused", LETTERS),
    list("letters to an address", "/admin/mail?q=diego.garcia8@example.com", LETTERS),
    list("issues of the newsletter", "/admin/newsletter",
        Rows::LinkedBeside("/admin/newsletter/issues/", "SELECT * FROM notification_issue WHERE id IN", &SUBSCRIBED)),
    list("copies of an issue", "/admin/newsletter/issues/{issue}",
        Rows::Linked("/admin/newsletter/addresses/",
            "SELECT * FROM notification_subscriber s LEFT JOIN notification_mail m ON m.id = s.id WHERE s.id IN")),
    list("addresses of the newsletter", "/admin/newsletter/addresses",
        Rows::Linked("/admin/newsletter/addresses/", "SELECT * FROM notification_subscriber WHERE id IN")),
    list("addresses that left", "/admin/newsletter/addresses?state=left",
        Rows::Linked("/admin/newsletter/addresses/", "SELECT * FROM notification_subscriber WHERE id IN")),
    list("files that were brought", "/admin/import",
        Rows::Linked("/admin/import/", "SELECT * FROM exchange_import WHERE id IN")),
    list("programs that are told", "/admin/webhooks",
        Rows::Linked("/admin/webhooks/", "SELECT * FROM webhook_endpoint WHERE id IN")),
    list("messages to a program", "/admin/webhooks/{webhook}",
        Rows::Linked("/deliveries/",
            "SELECT * FROM webhook_delivery d JOIN webhook_attempt a ON a.delivery_id = d.id WHERE d.id IN")),
    list("jobs and what is set aside", "/admin/jobs", JOBS),
    list("searches in vain", "/admin/searches", MISSED),
    list("log of staff", "/admin/audit",
        Rows::BehindBeside("SELECT * FROM audit_log WHERE id < ?1 ORDER BY id DESC LIMIT 51", KINDS)),
    list("log of staff, a kind", "/admin/audit?kind=mail",
        Rows::BehindBeside(
            "SELECT * FROM audit_log WHERE subject_kind = 'mail' AND id < ?1 ORDER BY id DESC LIMIT 51",
            KINDS,
        )),
    list("log of staff, one person, a kind that they never touched", "/admin/audit?person={agent}&kind=case",
        Rows::BehindBeside("SELECT * FROM audit_log WHERE id = ?1", KINDS)),
    list("own notices", "/account/notices",
        Rows::Linked("/account/notices/", NOTICES)),
    list("API: products", "/api/v1/admin/products",
        Rows::Items(PRODUCTS)),
    list("API: categories", "/api/v1/admin/categories", CATEGORIES),
    list("API: brands", "/api/v1/admin/brands", Rows::Items("SELECT * FROM brand WHERE id IN")),
    list("API: people", "/api/v1/admin/people", Rows::Items("SELECT * FROM account_person WHERE id IN")),
    list("API: people, a common name", "/api/v1/admin/people?q=garcia", NAMED_FOR_PROGRAMS),
    list("API: orders", "/api/v1/admin/orders", Rows::Items(ORDERS)),
    list("API: cases", "/api/v1/admin/cases", Rows::Items("SELECT * FROM care_case WHERE id IN")),
    list("API: letters", "/api/v1/admin/letters",
        Rows::Items("SELECT id, address, subject, state, created_at FROM notification_mail WHERE id IN")),
    list("API: files that were brought", "/api/v1/admin/imports",
        Rows::Items("SELECT * FROM exchange_import WHERE id IN")),
    list("API: jobs", "/api/v1/admin/jobs", JOBS),
    list("API: what is set aside", "/api/v1/admin/set-aside", JOBS),
    list("API: searches in vain", "/api/v1/admin/searches-in-vain", MISSED),
    list("API: programs that are told", "/api/v1/admin/webhooks",
        Rows::Items("SELECT * FROM webhook_endpoint WHERE id IN")),
    list("API: messages to a program", "/api/v1/admin/webhooks/{webhook}/deliveries",
        Rows::Items("SELECT * FROM webhook_delivery d JOIN webhook_attempt a ON a.delivery_id = d.id WHERE d.id IN")),
    list("API: own notices", "/api/v1/me/notices",
        Rows::Items(NOTICES)),
];
