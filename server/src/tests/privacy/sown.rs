//! Rows of somebody in tables whose owners bring them by long ways, and in those where somebody is known by an address only. A
//! new table that people stand in gets one here, unless an action reaches it quickly. What somebody may have written is a word
//! that stands in no other column.

mod after;
mod said;
mod sale;

use database::{Arg, StoreError, Tx, Value};
use kernel::{PersonId, Timestamp};
use uuid::Uuid;

/// A passkey as its library writes it.
const PASSKEY: &str = r#"{"cred":{"cred_id":"dGV4dG9tYXJjYQ","cred":{"type_":"ES256","key":{"EC_EC2":{"curve":"SECP256R1","x":"dGV4dG9tYXJjYQ","y":"dGV4dG9tYXJjYQ"}}},"counter":0,"transports":null,"user_verified":true,"backup_eligible":false,"backup_state":false,"registration_policy":"required","extensions":{},"attestation":{"data":"None","metadata":"None"},"attestation_format":"none"}}"#;

/// What stands in a column.
#[derive(Clone, Copy)]
enum Is {
    /// The id that all rows of a sowing share.
    Id,
    Person,
    Address,
    Name,
    Now,
    /// The word of this very column.
    Word,
    /// The same as bytes.
    Secret,
    /// What somebody of the shop wrote under: the word where that is them, else another's name.
    Signed,
    /// A postal address in which that word is the name.
    Postal,
    /// Who a seller is, with such an address.
    Trader,
    /// A text that is told apart from others, and says nothing.
    Other,
    /// What is kept of a secret: it says nothing, and may stay.
    Hash,
    /// The hash of their address.
    AddressHash,
    /// The hash under which a file of theirs is kept.
    File,
    Code(&'static str),
    Number(i64),
    Yes,
    No,
}

type Row = (&'static str, &'static [(&'static str, Is)]);

use Is::{
    Address, AddressHash, Code, File, Hash, Id, Name, No, Now, Number, Other, Person, Postal, Secret, Signed,
    Trader, Word, Yes,
};

/// Tables in which people stand by their id only.
const BY_ID: &[Row] = &[
    (
        "api_token",
        &[
            ("id", Id),
            ("secret_hash", Secret),
            ("person_id", Person),
            ("name", Word),
            ("scopes", Code("own:read")),
            ("made_at", Now),
            ("ends_at", Now),
        ],
    ),
    (
        "account_passkey",
        &[
            ("id", Id),
            ("person_id", Person),
            ("credential_id", Secret),
            ("credential", Code(PASSKEY)),
            ("name", Word),
            ("made_at", Now),
            ("version", Number(1)),
        ],
    ),
    (
        "account_ceremony",
        &[
            ("id", Id),
            ("kind", Code("prove")),
            ("secret_hash", Secret),
            ("person_id", Person),
            ("state", Word),
            ("ends_at", Now),
        ],
    ),
    (
        "account_totp",
        &[("person_id", Person), ("secret", Secret), ("confirmed_at", Now), ("last_step", Number(0))],
    ),
    ("account_recovery", &[("person_id", Person), ("code_hash", Secret)]),
    (
        "account_second",
        &[
            ("id", Id),
            ("secret_hash", Secret),
            ("person_id", Person),
            ("how", Code("password")),
            ("tries", Number(0)),
            ("ends_at", Now),
        ],
    ),
    (
        "account_identity",
        &[
            ("id", Id),
            ("person_id", Person),
            ("provider", Code("p")),
            ("issuer", Code("i")),
            ("subject", Word),
            ("label", Word),
            ("linked_at", Now),
            ("used_at", Now),
        ],
    ),
    (
        "account_passage",
        &[
            ("id", Id),
            ("secret_hash", Secret),
            ("provider", Code("p")),
            ("person_id", Person),
            ("lang", Code("es")),
            ("next_path", Word),
            ("issuer", Code("i")),
            ("subject", Word),
            ("name", Word),
            ("address", Address),
            ("is_verified", Yes),
            ("ends_at", Now),
        ],
    ),
    ("notification_stop", &[("secret", Word), ("person_id", Person), ("kind", Code("k"))]),
    (
        "notification_notice",
        &[
            ("id", Id),
            ("person_id", Person),
            ("kind", Code("k")),
            ("about_kind", Code("x")),
            ("about_id", Id),
            ("nth", Number(0)),
            ("link", Word),
            ("is_shown", Yes),
            ("told_at", Now),
        ],
    ),
    ("notification_wish", &[("person_id", Person), ("kind", Word), ("on_site", Yes), ("by_mail", No)]),
    ("notification_wishes", &[("person_id", Person), ("version", Number(1)), ("changed_at", Now)]),
    ("care_agent", &[("person_id", Person), ("name", Name)]),
    // A file that was brought is full of people; nobody looks for anybody in it, and it goes once it was carried in.
    (
        "exchange_import",
        &[
            ("id", Id),
            ("name", Code("clientes.csv")),
            ("bytes", Number(1)),
            ("stage", Code("cancelled")),
            ("wish", Code("{}")),
            ("read_bytes", Number(0)),
            ("told", Code("{}")),
            ("turn", Number(1)),
            ("beat_at", Now),
            ("made_at", Now),
        ],
    ),
    (
        "exchange_import_part",
        &[("import_id", Id), ("kind", Code("file")), ("number", Number(0)), ("content", Secret)],
    ),
];

/// Tables in which an address alone may tell who it is.
const BY_ADDRESS: &[Row] = &[
    (
        "account_asked",
        &[
            ("id", Id),
            ("kind", Code("reset")),
            ("state", Code("open")),
            ("address", Address),
            ("address_folded", Address),
            ("name", Word),
            ("lang", Code("es")),
            ("password", Word),
            ("bond_hash", Secret),
            ("role", Code("member")),
            ("person_id", Person),
            ("secret_hash", Secret),
            ("asked_at", Now),
            ("ends_at", Now),
        ],
    ),
    (
        "notification_mail",
        &[
            ("id", Id),
            ("person_id", Person),
            ("address", Address),
            ("address_folded", Address),
            ("kind", Code("password_changed")),
            ("lang", Code("es")),
            ("subject", Word),
            ("body_text", Word),
            ("body_html", Word),
            ("state", Code("refused")),
            ("attempts", Number(1)),
            ("why", Code("refused")),
            ("said", Word),
            ("created_at", Now),
        ],
    ),
    (
        "notification_mail_head",
        &[
            ("mail_id", Id),
            ("message_id", Word),
            ("reply_to", Word),
            ("in_reply_to", Word),
            ("mail_references", Word),
            ("is_by_hand", Yes),
        ],
    ),
    ("notification_mail_stop", &[("mail_id", Id), ("secret", Word)]),
    (
        "notification_stop",
        &[("secret", Other), ("kind", Code("reviews-notice-invitation")), ("address_hash", AddressHash)],
    ),
    (
        "notification_stopped",
        &[("address_hash", AddressHash), ("kind", Code("reviews-notice-invitation")), ("stopped_at", Now)],
    ),
    (
        "notification_subscriber",
        &[
            ("id", Id),
            ("address", Address),
            ("address_folded", Address),
            ("lang", Code("es")),
            ("person_id", Person),
            ("state", Code("confirmed")),
            ("secret_hash", Secret),
            ("asked_at", Now),
            ("changed_at", Now),
            ("version", Number(1)),
        ],
    ),
    (
        "notification_consent",
        &[
            ("id", Id),
            ("subscriber_id", Id),
            ("what", Code("confirmed")),
            ("place", Code("page")),
            ("person_id", Person),
            ("lang", Code("es")),
            ("words", Code("Sí.")),
            ("words_version", Number(1)),
            ("at", Now),
        ],
    ),
    (
        "notification_issue",
        &[
            ("id", Id),
            ("state", Code("sent")),
            ("subject_es", Code("")),
            ("body_es", Code("")),
            ("subject_en", Code("")),
            ("body_en", Code("")),
            ("changed_at", Now),
            ("version", Number(1)),
        ],
    ),
    (
        "notification_issue_copy",
        &[("issue_id", Id), ("subscriber_id", Id), ("mail_id", Id), ("outcome", Code("sent"))],
    ),
    (
        "notification_newsletter_wish",
        &[
            ("id", Id),
            ("address", Address),
            ("lang", Code("es")),
            ("person_id", Person),
            ("place", Code("account")),
            ("asked_at", Now),
        ],
    ),
    (
        "care_case",
        &[
            ("id", Id),
            ("code", Other),
            ("person_id", Person),
            ("name", Word),
            ("address", Address),
            ("address_folded", Address),
            ("lang", Code("es")),
            ("matter", Code("other")),
            ("about_kind", Code("product")),
            ("about_id", Id),
            ("channel", Code("web")),
            ("state", Code("new")),
            ("is_open", Yes),
            ("is_unanswered", Yes),
            ("created_at", Now),
            ("heard_at", Now),
            ("due_at", Now),
            ("minutes", Number(0)),
            ("rating_words", Word),
            ("version", Number(1)),
        ],
    ),
    (
        "care_message",
        &[
            ("id", Id),
            ("case_id", Id),
            ("author", Code("customer")),
            ("person_id", Person),
            ("name", Word),
            ("body", Word),
            ("minutes", Number(0)),
            ("message_id", Word),
            ("channel", Code("web")),
            ("created_at", Now),
        ],
    ),
    (
        "care_attachment",
        &[
            ("id", Id),
            ("case_id", Id),
            ("message_id", Id),
            ("name", Word),
            ("kind", Code("text/plain")),
            ("bytes_count", Number(1)),
            ("hash", File),
        ],
    ),
];

fn by_address() -> impl Iterator<Item = &'static Row> {
    BY_ADDRESS.iter().chain(sale::BY_ADDRESS).chain(after::BY_ADDRESS).chain(said::BY_ADDRESS)
}

/// Who is sown.
pub(super) struct Sower<'s> {
    pub(super) id: Uuid,
    /// Another one for each sowing.
    pub(super) hash: [u8; 32],
    pub(super) person: PersonId,
    pub(super) address: &'s str,
    pub(super) address_hash: [u8; 32],
    pub(super) name: &'s str,
    /// With what each word begins.
    pub(super) mark: &'s str,
    pub(super) file: &'s str,
    pub(super) now: Timestamp,
}

impl Sower<'_> {
    /// A row in each table.
    pub(super) async fn everywhere(&self, tx: &mut Tx) -> Result<(), StoreError> {
        let by_id = BY_ID.iter().chain(sale::BY_ID).chain(after::BY_ID).chain(said::BY_ID);
        for row in by_id.chain(by_address()) {
            self.row(tx, row, true).await?;
        }
        Ok(())
    }

    /// A row in each table in which they were known by this address, before they had an account.
    pub(super) async fn by_address(&self, tx: &mut Tx) -> Result<(), StoreError> {
        for row in by_address() {
            self.row(tx, row, false).await?;
        }
        Ok(())
    }

    async fn row(&self, tx: &mut Tx, (table, columns): &Row, is_known: bool) -> Result<(), StoreError> {
        let word = |(column, is): &(&str, Is)| {
            let word = format!("{}_{table}_{column}", self.mark);
            match is {
                Other => self.id.simple().to_string(),
                Postal => format!(r#"{{"name":"{word}","postcode":"28004","country":"ES"}}"#),
                Trader => format!(r#"{{"address":{{"name":"{word}","country":"ES"}}}}"#),
                Id | Person | Address | AddressHash | Name | Now | Word | Signed | Secret | Hash | File
                | Code(_) | Number(_) | Yes | No => word,
            }
        };
        let words: Vec<String> = columns.iter().map(word).collect();
        let sown = columns.iter().zip(&words);
        let values: Vec<Value<'_>> = sown.map(|((_, is), word)| self.value(is, word, is_known)).collect();
        let names: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
        let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
        tx.exec(sql, &values).await.map(drop)
    }

    fn value<'v>(&'v self, is: &'v Is, word: &'v str, is_known: bool) -> Value<'v> {
        match is {
            Id => self.id.value(),
            Person if is_known => self.person.value(),
            Person => Value::Null,
            Address => Value::Text(self.address),
            AddressHash => Value::Bytes(&self.address_hash),
            Name => Value::Text(self.name),
            Now => self.now.value(),
            Signed if !is_known => Value::Text("Amparo"),
            Word | Signed | Other | Postal | Trader => Value::Text(word),
            Secret => Value::Bytes(word.as_bytes()),
            Hash => Value::Bytes(&self.hash),
            File => Value::Text(self.file),
            Code(code) => Value::Text(code),
            Number(number) => Value::Int(*number),
            Yes => Value::Bool(true),
            No => Value::Bool(false),
        }
    }
}
