//! Rows of somebody in tables whose owners bring them by long ways. A new table that people stand in gets one here, unless
//! an action reaches it quickly.

use super::{ADDRESS, NAME, TEXT};
use action::Ctx;
use database::{StoreError, Tx, Value, args};
use kernel::PersonId;

/// A passkey as its library writes it.
const PASSKEY: &str = r#"{"cred":{"cred_id":"dGV4dG9tYXJjYQ","cred":{"type_":"ES256","key":{"EC_EC2":{"curve":"SECP256R1","x":"dGV4dG9tYXJjYQ","y":"dGV4dG9tYXJjYQ"}}},"counter":0,"transports":null,"user_verified":true,"backup_eligible":false,"backup_state":false,"registration_policy":"required","extensions":{},"attestation":{"data":"None","metadata":"None"},"attestation_format":"none"}}"#;

/// A row of the person in each of these tables; a file of theirs is kept under this hash.
pub(super) async fn sow(tx: &mut Tx, ctx: &Ctx, person: PersonId, file: &str) -> Result<(), StoreError> {
    let (id, now, mark) = (ctx.id::<()>(), ctx.now(), TEXT.as_bytes());
    let rows: [(&'static str, &[Value<'_>]); 24] = [
        (
            "api_token (id, secret_hash, person_id, name, scopes, made_at, ends_at)
             VALUES ($1, $2, $3, $4, 'own:read', $5, $5)",
            args![id, *mark, person, *TEXT, now],
        ),
        (
            "account_passkey (id, person_id, credential_id, credential, name, made_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, 1)",
            args![id, person, *mark, *PASSKEY, *TEXT, now],
        ),
        (
            "account_ceremony (id, kind, secret_hash, person_id, state, ends_at) VALUES ($1, 'prove', $2, $3, $4, $5)",
            args![id, *mark, person, *TEXT, now],
        ),
        (
            "account_totp (person_id, secret, confirmed_at, last_step) VALUES ($1, $2, $3, 0)",
            args![person, *mark, now],
        ),
        ("account_recovery (person_id, code_hash) VALUES ($1, $2)", args![person, *mark]),
        ("account_former (person_id, address_folded, left_at) VALUES ($1, $2, $3)", args![person, *TEXT, now]),
        (
            "account_second (id, secret_hash, person_id, how, tries, ends_at) VALUES ($1, $2, $3, 'password', 0, $4)",
            args![id, *mark, person, now],
        ),
        (
            "account_identity (id, person_id, provider, issuer, subject, label, linked_at, used_at)
             VALUES ($1, $2, 'p', 'i', $3, $3, $4, $4)",
            args![id, person, *TEXT, now],
        ),
        (
            "account_passage (id, secret_hash, provider, person_id, lang, next_path, subject, name, address,
                              is_verified, ends_at) VALUES ($1, $2, 'p', $3, 'es', '/', $4, $4, $5, TRUE, $6)",
            args![id, *mark, person, *TEXT, *ADDRESS, now],
        ),
        (
            "notification_mail_head (mail_id, message_id, reply_to, is_by_hand)
             SELECT id, $1, $1, TRUE FROM notification_mail WHERE person_id = $2",
            args![*TEXT, person],
        ),
        (
            "notification_mail_stop (mail_id, secret) SELECT id, $1 FROM notification_mail WHERE person_id = $2",
            args![*TEXT, person],
        ),
        ("notification_stop (secret, person_id, kind) VALUES ($1, $2, 'k')", args![*TEXT, person]),
        (
            "notification_notice (id, person_id, kind, about_kind, about_id, nth, link, is_shown, told_at)
             VALUES ($1, $2, 'k', 'x', $1, 0, $3, TRUE, $4)",
            args![id, person, *TEXT, now],
        ),
        (
            "notification_wish (person_id, kind, on_site, by_mail) VALUES ($1, $2, TRUE, FALSE)",
            args![person, *TEXT],
        ),
        ("notification_wishes (person_id, version, changed_at) VALUES ($1, 1, $2)", args![person, now]),
        (
            "notification_subscriber (id, address, address_folded, lang, person_id, state, secret_hash, asked_at,
                                      changed_at, version) VALUES ($1, $2, $2, 'es', $3, 'confirmed', $4, $5, $5, 1)",
            args![id, *ADDRESS, person, *mark, now],
        ),
        (
            "notification_consent (id, subscriber_id, what, place, person_id, lang, words, words_version, at)
             VALUES ($1, $1, 'confirmed', 'page', $2, 'es', 'Sí.', 1, $3)",
            args![id, person, now],
        ),
        (
            "notification_issue (id, state, subject_es, body_es, subject_en, body_en, changed_at, version)
             VALUES ($1, 'sent', '', '', '', '', $2, 1)",
            args![id, now],
        ),
        (
            "notification_issue_copy (issue_id, subscriber_id, mail_id) VALUES ($1, $1, $1)",
            args![id],
        ),
        (
            "notification_newsletter_wish (id, address, lang, person_id, place, asked_at)
             VALUES ($1, $2, 'es', $3, 'account', $4)",
            args![id, *ADDRESS, person, now],
        ),
        (
            "care_case (id, code, person_id, name, address, address_folded, lang, matter, channel, state, is_open,
                        is_unanswered, created_at, heard_at, due_at, minutes, rating_words, version)
             VALUES ($1, 'C1', $2, $3, $4, $4, 'es', 'other', 'web', 'new', TRUE, TRUE, $5, $5, $5, 0, $3, 1)",
            args![id, person, *TEXT, *ADDRESS, now],
        ),
        (
            "care_message (id, case_id, author, person_id, name, body, minutes, message_id, channel, created_at)
             VALUES ($1, $1, 'customer', $2, $3, $4, 0, $4, 'web', $5)",
            args![id, person, *NAME, *TEXT, now],
        ),
        (
            "care_attachment (id, case_id, message_id, name, kind, bytes_count, hash)
             VALUES ($1, $1, $1, $2, 'text/plain', 1, $3)",
            args![id, *TEXT, *file],
        ),
        ("care_agent (person_id, name) VALUES ($1, $2)", args![person, *NAME]),
    ];
    for (row, values) in rows {
        tx.exec(format!("INSERT INTO {row}"), values).await?;
    }
    Ok(())
}
