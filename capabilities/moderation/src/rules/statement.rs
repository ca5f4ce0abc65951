//! The statement of reasons in the names of the transparency database of the Commission (RULES 1.P, DSA art. 24.5). It is
//! handed over as a file; nobody is sent anything by the program.

use contributions::model::{RejectCode, Scope, Statement};

/// What it is that does not stand: `content_type` of the database, which takes several.
pub const fn content_type(code: Option<RejectCode>, has_pictures: bool) -> &'static str {
    match (code, has_pictures) {
        (Some(RejectCode::WrongImage), _) => "CONTENT_TYPE_IMAGE",
        (_, true) => "CONTENT_TYPE_TEXT,CONTENT_TYPE_IMAGE",
        (_, false) => "CONTENT_TYPE_TEXT",
    }
}

/// What the database asks for, by its names.
pub fn eu_fields(of: &Statement, content_type: &str) -> Vec<(&'static str, String)> {
    let why = &of.reasons;
    let yes = |is: bool| if is { "Yes" } else { "No" }.to_owned();
    let scope = match why.scope {
        Scope::Everywhere | Scope::Eea => "EEA",
        Scope::Spain => "ES",
    };
    let decided = match why.is_decided_by_program {
        true => "AUTOMATED_DECISION_FULLY",
        false => "AUTOMATED_DECISION_NOT_AUTOMATED",
    };
    let until = why.until.map(|until| ("end_date_visibility_restriction", until.to_string()));
    let fields = [
        ("puid", of.id.to_string()),
        ("decision_visibility", why.measure.code().to_uppercase()),
        ("decision_ground", why.ground.code().to_uppercase()),
        ("decision_facts", why.facts.clone()),
        ("ground", why.quote.clone()),
        ("category", why.category.clone()),
        ("content_type", content_type.to_owned()),
        ("source_type", why.source.code().to_uppercase()),
        ("automated_detection", yes(why.is_found_by_program)),
        ("automated_decision", decided.to_owned()),
        ("application_date", of.at.to_string()),
        ("territorial_scope", scope.to_owned()),
    ];
    fields.into_iter().chain(until).collect()
}
