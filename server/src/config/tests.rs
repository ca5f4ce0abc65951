//! Stories of settings: which of several counts, what is refused, and what is never printed.

use super::{Common, layered};
use crate::voice::Voice;
use kernel::Lang;

fn table(common: &Common, environment: &[(&str, &str)]) -> String {
    let lookup = |name: &str| {
        environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    };
    let voice = Voice::of(&[], Lang::En).expect("the texts of the program parse");
    layered(common, "plaza-data", &lookup)
        .map_or_else(|stopped| format!("refused: {}", stopped.say(&voice)), |settings| settings.table(&voice))
}

#[test]
fn flags_come_before_the_environment_and_the_environment_before_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    std::fs::write(folder.path().join("plaza.toml"), "listen = '0.0.0.0:1'\nlog = 'json'").expect("a file");
    let common = Common { data: Some(data.clone()), listen: None, ..Common::default() };
    let settings =
        table(&common, &[("PLAZA_LISTEN", "localhost:2"), ("PLAZA_DATABASE", "postgres://a:secret@h/d")]);
    let expected = format!(
        "data = {data:?}  # flag\n\
         database = \"postgres://…@h/d\"  # variable PLAZA_DATABASE\n\
         listen = \"localhost:2\"  # variable PLAZA_LISTEN\n\
         public_url = \"http://localhost:2\"  # default\n\
         allow_outside = \"\"  # default\n\
         log = \"json\"  # file {data}/plaza.toml\n"
    );
    assert!(settings.starts_with(&expected), "{settings}");
}

#[test]
fn a_setting_that_does_nothing_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("plaza.toml"), "log = 'text'\nlissen = 's3cret'").expect("a file");
    let common = Common { data: Some(folder.path().display().to_string()), ..Common::default() };
    let refused = table(&common, &[]);
    assert!(refused.contains("lissen") && refused.contains("line 2"), "{refused}");
    assert!(!refused.contains("s3cret"), "{refused}");
    assert!(table(&Common::default(), &[("PLAZA_LOG", "loud")]).starts_with("refused: log"));
    assert!(
        table(&Common { config: Some("/nowhere.toml".into()), ..Common::default() }, &[])
            .starts_with("refused")
    );
}

#[test]
fn a_value_of_another_kind_is_not_repeated() {
    let folder = tempfile::tempdir().expect("a folder");
    let common = Common { data: Some(folder.path().display().to_string()), ..Common::default() };
    let cases = [
        ("log = 'text'\nmetrics_token = 73311337", "expected a string"),
        ("log = 'text'\nsmtp = ['73311337']", "expected a string"),
        ("[limits]\npages_per_minute = 'a, expected 73311337'", "expected u32"),
        ("[limits]\npages_per_minute = -73311337", "expected u32"),
    ];
    for (file, said) in cases {
        std::fs::write(folder.path().join("plaza.toml"), file).expect("a file");
        let refused = table(&common, &[]);
        assert!(refused.contains(said) && refused.contains("line 2"), "{refused}");
        assert!(!refused.contains("73311337"), "{refused}");
    }
}

#[test]
fn limits_are_a_table_of_the_file_and_variables() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    let file = "trusted_proxies = '10.0.0.0/8'\nmetrics_token = 'secret'\n[limits]\npages_per_minute = 60";
    std::fs::write(folder.path().join("plaza.toml"), file).expect("a file");
    let common = Common { data: Some(data.clone()), ..Common::default() };
    let settings = table(&common, &[("PLAZA_LIMITS_SEARCHES_PER_MINUTE", "7")]);
    for line in [
        format!("trusted_proxies = \"10.0.0.0/8\"  # file {data}/plaza.toml"),
        format!("limits.pages_per_minute = \"60\"  # file {data}/plaza.toml"),
        "limits.searches_per_minute = \"7\"  # variable PLAZA_LIMITS_SEARCHES_PER_MINUTE".to_owned(),
        "limits.forms_at_once = \"20\"  # default".to_owned(),
        "limits.programs_per_minute = \"600\"  # default".to_owned(),
    ] {
        assert!(settings.contains(&line), "{line}\n{settings}");
    }
    assert!(!settings.contains("secret"), "{settings}");
    assert!(
        table(&common, &[("PLAZA_TRUSTED_PROXIES", "everybody")]).starts_with("refused: trusted_proxies")
    );
    assert!(table(&common, &[("PLAZA_LIMITS_HEAVY_AT_ONCE", "few")]).starts_with("refused: limits.heavy"));
}

#[test]
fn a_mailbox_keeps_its_password() {
    let table = |environment: &[(&str, &str)]| table(&Common::default(), environment);
    assert!(table(&[]).contains("imap = \"\"  # default"));
    let said = table(&[("PLAZA_IMAP", "imaps://hola%40tienda.example:s3cret@mail.example/Consultas")]);
    assert!(
        said.contains("imap = \"imaps://…@mail.example:993/Consultas\"  # variable PLAZA_IMAP"),
        "{said}"
    );
    assert!(!said.contains("s3cret"), "{said}");
    for wrong in ["ana:s3cret@mail.example", "imaps://ana:s3cret@", "imaps://s3cret@h", "imap://a:s3cret@h:x"]
    {
        let said = table(&[("PLAZA_IMAP", wrong)]);
        assert!(said.starts_with("refused: imap") && !said.contains("s3cret"), "{said}");
    }
}

#[test]
fn a_server_for_letters_needs_a_sender_and_keeps_its_password() {
    let table = |environment: &[(&str, &str)]| table(&Common::default(), environment);
    assert!(table(&[]).contains("smtp = \"\"  # default\nmail_from = \"\"  # default"));
    let smtp = ("PLAZA_SMTP", "smtp://ana:s3cret@mail.example:2525");
    let said = table(&[smtp, ("PLAZA_MAIL_FROM", "hola@tienda.example")]);
    assert!(said.contains("smtp = \"smtp://…@mail.example:2525\"  # variable PLAZA_SMTP"), "{said}");
    assert!(said.contains("mail_from = \"hola@tienda.example\"") && !said.contains("s3cret"), "{said}");
    assert!(table(&[smtp]).starts_with("refused: mail_from"));
    for wrong in ["ana:s3cret@mail.example", "smtp://ana:s3cret@", "smtp://s3cret@h", "smtp://a:s3cret@h:x"] {
        let said = table(&[("PLAZA_SMTP", wrong), ("PLAZA_MAIL_FROM", "hola@tienda.example")]);
        assert!(said.starts_with("refused: smtp") && !said.contains("s3cret"), "{said}");
    }
}

#[test]
fn providers_of_payments_are_where_they_are_said_to_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    std::fs::write(
        folder.path().join("plaza.toml"),
        "[payments]\nredsys = 'http://bank.lan:9'\n[taxes]\nvies = 'http://vies.lan'",
    )
    .expect("a file");
    let common = Common { data: Some(data.clone()), ..Common::default() };
    let settings = table(&common, &[("PLAZA_PAYMENTS_STRIPE", "http://127.0.0.1:4100")]);
    for line in [
        "payments.stripe = \"http://127.0.0.1:4100\"  # variable PLAZA_PAYMENTS_STRIPE".to_owned(),
        format!("payments.redsys = \"http://bank.lan:9\"  # file {data}/plaza.toml"),
        format!("taxes.vies = \"http://vies.lan\"  # file {data}/plaza.toml"),
    ] {
        assert!(settings.lines().any(|said| said == line), "{settings}");
    }
    let refused = table(&Common::default(), &[("PLAZA_PAYMENTS_REDSYS", "bank.lan")]);
    assert!(refused.starts_with("refused: payments.redsys") && refused.contains("bank.lan"), "{refused}");
}
