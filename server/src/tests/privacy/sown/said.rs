//! Rows of what somebody has written and what others say to it: texts, reviews, notices about what should not stand.

use super::{
    Is::{Address, Code, Id, No, Now, Number, Other, Person, Word, Yes},
    Row,
};

/// Why something was taken down, as its owner keeps it.
const REASONS: &str = r#"{"measure":"decision_visibility_content_removed","scope":"everywhere","until":null,"facts":"x","ground":"decision_ground_incompatible_content","quote":"x","category":"STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE","source":"source_voluntary","is_found_by_program":false,"is_decided_by_program":false}"#;

/// Tables in which people stand by their id only.
pub(super) const BY_ID: &[Row] = &[
    (
        "contribution",
        &[
            ("id", Id),
            ("kind", Code("review")),
            ("about_kind", Code("product")),
            ("about_id", Id),
            ("writer", Code("person")),
            ("author_id", Person),
            ("author_name", Code("Eva L.")),
            ("lang", Code("es")),
            ("title", Word),
            ("body", Word),
            ("pictures", Code("[]")),
            // What stands stays, without who it was, unless its author wants otherwise.
            ("state", Code("published")),
            ("reason", Code("links")),
            ("code", Code("url")),
            ("is_proven", No),
            ("version", Number(2)),
            ("written_at", Now),
            ("up", Number(0)),
            ("down", Number(0)),
            ("change", Number(1)),
        ],
    ),
    (
        "contribution_version",
        &[("contribution_id", Id), ("version", Number(1)), ("title", Word), ("body", Word), ("since", Now)],
    ),
    ("contribution_vote", &[("contribution_id", Id), ("person_id", Person), ("is_up", Yes), ("at", Now)]),
    (
        "contribution_report",
        &[
            ("id", Id),
            ("contribution_id", Id),
            ("person_id", Person),
            ("reason", Code("spam")),
            ("note", Word),
            ("state", Code("open")),
            ("at", Now),
        ],
    ),
    (
        "contribution_statement",
        &[
            ("id", Id),
            ("contribution_id", Id),
            ("person_id", Person),
            ("reasons", Code(REASONS)),
            ("text", Word),
            ("at", Now),
        ],
    ),
    (
        "contribution_writer",
        &[
            ("person_id", Person),
            ("stood", Number(1)),
            ("refused", Number(0)),
            ("upheld", Number(0)),
            ("dismissed", Number(0)),
            ("counted_from", Now),
            ("counted", Number(1)),
            ("takes_along", No),
        ],
    ),
    (
        "reviews_review",
        &[
            ("id", Id),
            ("target", Code("product")),
            ("target_id", Id),
            ("person_id", Person),
            ("slot", Code("within")),
            ("name", Word),
            ("stars", Number(4)),
            ("stars_before", Code("3")),
            ("is_verified", No),
            ("provenance", Code("on_site")),
            ("term", Code("within")),
            ("pictures", Number(0)),
            ("state", Code("rejected")),
            ("is_shown", No),
            ("helpful", Number(0)),
            ("written_at", Now),
            ("version", Number(1)),
        ],
    ),
    ("reviews_stars", &[("review_id", Id), ("version", Number(1)), ("stars", Number(3)), ("at", Now)]),
    (
        "reviews_challenge",
        &[
            ("id", Id),
            ("review_id", Id),
            ("by_id", Person),
            ("proof", Code("untrue")),
            ("words", Word),
            ("state", Code("open")),
            ("made_at", Now),
            ("reasons", Word),
        ],
    ),
    (
        "reviews_invitation",
        &[
            ("order_id", Id),
            ("person_id", Person),
            ("state", Code("stopped")),
            ("why", Code("opt_out")),
            ("basis", Code("legitimate_interest")),
            ("delivered_at", Now),
        ],
    ),
];

/// Tables in which an address alone may tell who it is.
pub(super) const BY_ADDRESS: &[Row] = &[
    (
        "moderation_filing",
        &[
            ("id", Id),
            ("person_id", Person),
            ("name", Word),
            ("address", Address),
            ("address_folded", Address),
            ("lang", Code("es")),
            ("category", Code("fraud")),
            ("why", Word),
            ("law", Word),
            ("created_at", Now),
        ],
    ),
    (
        "moderation_notice",
        &[
            ("id", Id),
            ("filing_id", Id),
            ("reference", Other),
            ("source", Code("notice")),
            ("category", Code("fraud")),
            ("url", Code("/reviews/x")),
            ("kind", Code("review")),
            ("author_id", Person),
            ("state", Code("upheld")),
            ("is_open", No),
            ("outcome", Code("illegal")),
            ("ground", Code("x")),
            ("explanation", Code("x")),
            ("reject_code", Code("fake")),
            ("is_detected", No),
            ("created_at", Now),
            ("due_at", Now),
            ("decided_at", Now),
            ("took_s", Number(9)),
            ("appeal_side", Code("reporter")),
            ("appeal", Word),
            ("judgement", Code("x")),
            ("version", Number(1)),
        ],
    ),
    (
        "moderation_measure",
        &[
            ("id", Id),
            ("side", Code("reporter")),
            ("person_id", Person),
            ("address_folded", Address),
            ("created_at", Now),
        ],
    ),
];
