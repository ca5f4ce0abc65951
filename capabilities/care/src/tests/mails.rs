//! Mails that arrive: which case they belong to, and which of them nobody waits for.

use super::samples::{Paper, a_minute, a_second, cases, letters, with_mailbox, world, write};
use crate::{
    model::{Author, Case, Message},
    reads,
    rules::mail::read,
};
use database::StoreError;
use testing::{Engine, World, both};

fn mail(from: &str, subject: &str, more: &str, body: &str) -> String {
    format!("From: {from}\nTo: hola@prueba.example\nSubject: {subject}\n{more}\n{body}\n")
}

async fn said(world: &World, case: &Case) -> Vec<Message> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::messages(snap, case.id).await).await;
    found.unwrap()
}

async fn arrives(world: &World, paper: &Paper, mails: &[String]) {
    mails.iter().for_each(|mail| paper.put(mail));
    a_minute(world).await;
}

/// The Reply-To of the last letter.
async fn reply_to(world: &World) -> String {
    let heads = world.everything().await["notification_mail_head"].join("\n");
    let at = heads.rfind("hola+").expect("a tag");
    heads[at..].split('"').next().unwrap().to_owned()
}

#[both]
async fn a_mail_opens_a_case_and_its_writer_gets_the_code(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let new = mail("Eva <eva@casa.example>", "Mi taza", "Message-ID: <1@casa.example>\n", "Llegó rota.");
    arrives(&world, &paper, &[new]).await;
    let all = cases(&world).await;
    assert_eq!((all.len(), all[0].name.reveal().as_str()), (1, "Eva"));
    assert_eq!(said(&world, &all[0]).await[0].body.reveal(), "Mi taza\n\nLlegó rota.");
    let letter = letters(&world).await.pop().unwrap();
    assert!(letter.written.subject.contains(&all[0].code));
    a_minute(&world).await;
    assert_eq!(cases(&world).await.len(), 1, "it is taken once");
}

#[both]
async fn the_same_mail_is_taken_once_wherever_it_lies(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let new = mail("eva@casa.example", "Hola", "Message-ID: <1@casa.example>\n", "Llegó rota.");
    arrives(&world, &paper, &[new.clone(), new]).await;
    assert_eq!(cases(&world).await.len(), 1);
    assert_eq!(said(&world, &cases(&world).await[0]).await.len(), 1);
}

#[both]
async fn an_answer_to_our_letter_is_added_to_its_case(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let tagged = reply_to(&world).await;
    let heads = world.everything().await["notification_mail_head"].join("\n");
    let by_tag = format!("From: eva@casa.example\nTo: {tagged}\nSubject: Re: hola\n\nPor etiqueta.\n");
    let by_code = mail("Eva@casa.example", &format!("Re: [{}]", case.code), "", "Por código.");
    arrives(&world, &paper, &[by_tag, by_code]).await;
    assert_eq!(cases(&world).await.len(), 1, "{heads}");
    let all = said(&world, &case).await;
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|one| one.author == Author::Customer));
}

#[both]
async fn an_answer_to_an_answer_of_staff_is_known_by_its_reference(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let agent = world.as_(kernel::Role::Agent);
    let path = format!("/admin/cases/{}/answer", case.id);
    a_second(&world);
    agent.post(&path, &[("text", "Llega mañana."), ("to", "waiting_customer")]).await.expect(303);
    let ours = said(&world, &case).await.pop().unwrap().mail.unwrap();
    let more = format!("In-Reply-To: <{ours}@prueba.example>\n");
    let answer = mail("otra@casa.example", "Re: hola", &more, "Gracias.\n\n> Llega mañana.");
    arrives(&world, &paper, &[answer]).await;
    let last = said(&world, &case).await.pop().unwrap();
    assert!(last.body.reveal().contains("Escrito desde otra@casa.example"), "{:?}", last.body.reveal());
    assert!(last.body.reveal().ends_with("Gracias."));
    assert_eq!(cases(&world).await[0].state, crate::model::CaseState::Open);
}

/// All that stands in the heads of letters and could be a Message-ID, as a mail names what it answers.
async fn before(world: &World) -> String {
    let heads = world.everything().await["notification_mail_head"].join("\n");
    let ids = heads.split('"').filter(|word| word.len() == 36 && !word.contains('@'));
    format!("References: {}\n", ids.map(|id| format!("<{id}@prueba.example> ")).collect::<String>())
}

#[both]
async fn an_answer_to_any_letter_of_ours_is_known_by_its_reference(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let way = write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let more = before(&world).await;
    arrives(&world, &paper, &[mail("otra@casa.example", "Re: hola", &more, "Al acuse de recibo.")]).await;
    assert_eq!((said(&world, &case).await.len(), cases(&world).await.len()), (2, 1), "{more}");
    world.post(&format!("{way}/close"), "").await.expect(303);
    let more = before(&world).await;
    arrives(&world, &paper, &[mail("otra@casa.example", "Re: hola", &more, "Ya no.")]).await;
    assert_eq!(cases(&world).await.len(), 1, "it is closed: another is opened");
}

/// The Message-ID of a mail is known to all who got a copy of it.
#[both]
async fn whoever_names_the_mail_of_a_customer_gets_into_no_case(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let theirs = mail("eva@casa.example", "Mi taza", "Message-ID: <1@casa.example>\n", "Llegó rota.");
    arrives(&world, &paper, &[theirs]).await;
    let case = cases(&world).await.pop().unwrap();
    let more = "References: <1@casa.example> <1>\n";
    arrives(&world, &paper, &[mail("malo@otra.example", "Re: Mi taza", more, "Cambiad la dirección.")]).await;
    assert_eq!((said(&world, &case).await.len(), cases(&world).await.len()), (1, 2));
}

#[both]
async fn only_what_is_in_a_case_is_marked_as_read(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let mails = [
        mail("a@casa.example", "Rebote", "Return-Path: <>\n", "No existe."),
        mail("b@casa.example", "Lista", "List-Id: <x.example>\n", "Oferta."),
        "nada que se pueda leer".to_owned(),
        mail("eva@casa.example", "Hola", "", "Llegó rota."),
    ];
    arrives(&world, &paper, &mails).await;
    assert_eq!((paper.read(), cases(&world).await.len()), (vec![4], 1));
}

/// Senders are easily forged, and a letter to each would go to strangers.
#[both]
async fn a_flood_of_mails_is_kept_and_few_of_them_are_answered(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    for number in 0..63 {
        paper.put(&mail(&format!("n{number}@x.example"), "Hola", "", &format!("Mensaje {number}.")));
    }
    a_minute(&world).await;
    assert_eq!((cases(&world).await.len(), letters(&world).await.len()), (63, 60));
    world.machine.set(kernel::time::seconds_after(world.now(), 3_600));
    arrives(&world, &paper, &[mail("eva@casa.example", "Hola", "", "Llegó rota.")]).await;
    assert_eq!((cases(&world).await.len(), letters(&world).await.len()), (64, 61));
}

/// A code is no secret: it is in every subject.
#[both]
async fn a_stranger_who_knows_a_code_gets_into_no_case(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let forged = mail("malo@otra.example", &format!("Re: [{}]", case.code), "", "Dame sus datos.");
    arrives(&world, &paper, &[forged]).await;
    assert_eq!(said(&world, &case).await.len(), 1);
    assert_eq!(cases(&world).await.len(), 2, "it is a case of its own");
    let letter = letters(&world).await.pop().unwrap();
    assert_eq!(letter.written.address, "malo@otra.example");
    assert!(!letter.written.text.contains("paquete") && !letter.written.text.contains("eva@"));
}

#[both]
async fn what_programs_write_opens_nothing_and_is_never_answered(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let eva = "eva@casa.example";
    let automatic = [
        mail(eva, "Fuera", "Auto-Submitted: auto-replied\n", "Vuelvo el lunes."),
        mail(eva, "Lista", "Precedence: bulk\n", "Oferta."),
        mail(eva, "Lista", "List-Id: <x.example>\n", "Oferta."),
        mail(eva, "Rebote", "Return-Path: <>\n", "No existe."),
        mail("MAILER-DAEMON@x.example", "Rebote", "", "No existe."),
        mail("hola@prueba.example", "Eco", "", "Somos nosotros."),
    ];
    arrives(&world, &paper, &automatic).await;
    assert!(cases(&world).await.is_empty() && letters(&world).await.is_empty());
    write(&world, &[]).await;
    let case = cases(&world).await.pop().unwrap();
    let tagged = reply_to(&world).await;
    for number in 0..30 {
        let id = format!("Message-ID: <a{number}@x.example>");
        paper.put(&format!(
            "From: {eva}\nTo: {tagged}\nAuto-Submitted: auto-replied\n{id}\n\nVuelvo {number}.\n"
        ));
    }
    a_minute(&world).await;
    assert_eq!(said(&world, &case).await.len(), 11, "ten of them are kept");
    assert_eq!(letters(&world).await.len(), 1, "only the code");
    assert_eq!(cases(&world).await[0].heard_at, case.heard_at, "nobody has said anything");
}

/// Two programs that do not say what they are and answer each other.
#[both]
async fn a_loop_of_two_programs_comes_to_an_end(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    for number in 0..40 {
        let id = format!("Message-ID: <l{number}@x.example>\n");
        paper.put(&mail("robot@x.example", "Re: su mensaje", &id, "Hemos recibido su mensaje."));
    }
    a_minute(&world).await;
    assert_eq!((cases(&world).await.len(), letters(&world).await.len()), (5, 3));
}

#[both]
async fn a_mail_with_files_keeps_the_few_kinds_and_hands_them_to_staff_only(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let parts = [
        ("image/png", "..\\..\\evil.exe", "iVBORw0KGgoAAAANSUhEUg=="),
        ("text/html", "page.html", "AAECAw=="),
        ("application/pdf", "factura.pdf", "JVBERi0xLjQK"),
    ];
    let mut body = "--B\nContent-Type: text/plain\n\nMira.\n".to_owned();
    for (kind, name, content) in parts {
        body.push_str(&format!("--B\nContent-Type: {kind}; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n{content}\n"));
    }
    body.push_str("--B--\n");
    let more = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n";
    arrives(&world, &paper, &[mail("eva@casa.example", "Fotos", more, &body)]).await;
    let case = cases(&world).await.pop().unwrap();
    let agent = world.as_(kernel::Role::Agent);
    let page = agent.get(&format!("/admin/cases/{}", case.id)).await.expect(200).body;
    assert!(page.contains("evil.png") && page.contains("factura.pdf") && !page.contains("page."), "{page}");
    let at = page.find("/files/").unwrap();
    let path = format!("/admin/cases/{}{}", case.id, &page[at..at + 43]);
    let file = agent.get(&path).await.expect(200);
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert!(file.header("content-disposition").starts_with("attachment"));
    world.get(&path).await.expect(303);
}

#[both]
async fn mails_that_want_to_do_harm_do_none(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    let mut bomb = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n".to_owned();
    for level in 0..5_000 {
        bomb.push_str(&format!("--b{level}\nContent-Type: multipart/mixed; boundary=b{}\n\n", level + 1));
    }
    let nested = format!("From: a@x.example\nSubject: Bomba\n{bomb}");
    let parts = format!(
        "From: b@x.example\nSubject: Partes\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n{}--B--\n",
        "--B\nContent-Type: text/plain\n\nuno\n".repeat(20_000)
    );
    let html = "From: c@x.example\nSubject: <b>Hola</b>\nContent-Type: text/html\n\n<p>Hola<script>alert(1)</script><img src=x onerror=alert(2)></p>\n";
    let zero = "From: d@x.example\nSubject: Ce\0ro\n\nUn\0 cero \u{202e}y vuelta\n";
    let none = ["", "\0\0\0", "Subject: sin nadie\n\nHola\n", "From: nadie\n\nHola\n"];
    let mut all = vec![nested, parts, html.to_owned(), zero.to_owned()];
    all.extend(none.map(str::to_owned));
    arrives(&world, &paper, &all).await;
    let kept = cases(&world).await;
    assert!((3..=4).contains(&kept.len()), "{}", kept.len());
    let agent = world.as_(kernel::Role::Agent);
    for case in &kept {
        let page = agent.get(&format!("/admin/cases/{}", case.id)).await.expect(200).body;
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains('\u{202e}')
        );
    }
    assert!(!world.everything().await["care_message"].join("").contains("onerror"));
}

#[test]
fn a_mail_of_fifty_megabytes_is_read_in_a_moment() {
    let body = "a".repeat(50_000_000);
    let letter = read(mail("eva@casa.example", "Larga", "", &body).as_bytes(), true).unwrap();
    assert!(letter.is_cut && letter.text.len() <= 6_000);
}

#[both]
async fn staff_have_the_mailbox_looked_into_before_the_minute_is_over(engine: Engine) {
    let (world, paper) = with_mailbox(engine).await;
    a_minute(&world).await;
    paper.put(&mail("eva@casa.example", "Mi taza", "", "Llegó rota."));
    world.see_to_duties().await;
    assert!(cases(&world).await.is_empty());
    let agent = world.as_(kernel::Role::Agent);
    assert!(agent.get("/en/admin/cases").await.expect(200).body.contains("Check the mail"));
    for _ in 0..3 {
        let looked = agent.post("/admin/cases/look", &[]).await.expect(303);
        let page = agent.get(looked.header("location")).await.expect(200).body;
        assert!(page.contains("Estamos mirando el buzón"));
    }
    let due = world.everything().await["deadline"].len();
    assert_eq!(due, 1, "whoever asks three times is one who asks");
    world.see_to_duties().await;
    assert_eq!(cases(&world).await.len(), 1);
}

#[both]
async fn without_a_mailbox_nothing_is_looked_into(engine: Engine) {
    let world = world(engine).await;
    let agent = world.as_(kernel::Role::Agent);
    assert!(!agent.get("/admin/cases").await.expect(200).body.contains("/admin/cases/look"));
    agent.post("/admin/cases/look", &[]).await.expect(303);
    crate::actions::watch_mailbox(&world.operator()).await.unwrap();
    world.see_to_duties().await;
    assert!(world.everything().await["deadline"].is_empty());
}
