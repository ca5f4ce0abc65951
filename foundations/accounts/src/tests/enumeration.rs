//! Nobody learns from us who has an account: not by what is said, nor by what is asked of the database.

use super::people::{PASSWORD, browser, letters, somebody, world};
use crate::{
    Cost, Keys,
    actions::{self, SignUp},
    model::{Entry, Says},
};
use action::{Ctx, Failure};
use kernel::{Lang, Role};
use testing::{Answer, Engine, both, sweep};

/// What a stranger sees of an answer, without the address they wrote and the number of the request.
fn seen(answer: &Answer, address: &str) -> (u16, String, String, Vec<String>) {
    let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
    names.sort();
    (answer.status.as_u16(), answer.header("location").to_owned(), answer.body.replace(address, "…"), names)
}

#[both]
async fn signing_up_and_forgetting_look_the_same_for_everybody(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (known, unknown) = ("ana@people.example", "eva@people.example");
    let mut answers = Vec::new();
    for address in [known, unknown] {
        let mut home = browser(&world);
        let up = home.sign_up("Alguien", address, PASSWORD).await;
        let forgot = home.post("/reset", &[("address", address)]).await;
        answers.push([seen(&up, address), seen(&forgot, address)]);
    }
    assert_eq!(answers[0], answers[1]);
    // Only whoever reads the mailbox learns it.
    let said: Vec<(String, Says)> =
        letters(&world).await.into_iter().map(|one| (one.address, one.says)).collect();
    assert!(
        matches!(&said[..], [
            (to_ana, Says::AlreadyMember { name }),
            (to_ana_too, Says::Reset { .. }),
            (to_eva, Says::Confirm { .. }),
        ] if to_ana == known && to_ana_too == known && to_eva == unknown && name == "Ana"),
        "{said:?}"
    );
}

#[both]
async fn a_wrong_password_and_an_unknown_address_sound_the_same(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let (known, unknown) = ("ana@people.example", "eva@people.example");
    let wrong = browser(&world).sign_in(known, "no es esta de aquí").await.expect(422);
    let nobody = browser(&world).sign_in(unknown, "no es esta de aquí").await.expect(422);
    assert_eq!(seen(&wrong, known), seen(&nobody, unknown));
    assert!(wrong.body.contains("no son correctos") && !wrong.body.contains("no es esta de aquí"));
}

/// Each action is run with its first call of the store failing, then its second, and so on: nothing may be kept by halves.
/// How many calls there are is the same for an address that is known and for one that is not.
#[both]
async fn as_much_is_asked_of_the_database_for_everybody(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    let keys = Keys::new(Cost::CHEAP);
    let mut counted = Vec::new();
    for address in ["ana@people.example", "eva@people.example"] {
        let form = SignUp {
            name: "Alguien",
            address,
            password: PASSWORD,
            is_fourteen: true,
            takes_terms: true,
            lang: Lang::Es,
        };
        let up = sweep(&world, async |ctx: &Ctx| actions::sign_up(ctx, &keys, &form).await).await;
        let forgot = sweep(&world, async |ctx: &Ctx| actions::ask_reset(ctx, address, Lang::Es).await).await;
        let wrong = sweep(&world, async |ctx: &Ctx| {
            match actions::sign_in(ctx, &keys, (address, "no es esta de aquí"), &Entry::default()).await {
                Err(Failure::Rejected(_)) => Ok(()),
                other => Err(other),
            }
        });
        counted.push((up, forgot, wrong.await));
    }
    assert_eq!(counted[0], counted[1]);
    assert!(counted[0].0 > 1 && counted[0].1 > 1 && counted[0].2 >= 1, "{counted:?}");
}

#[both]
async fn an_address_gets_three_letters_of_a_kind_within_an_hour(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana", Role::Member).await;
    for _ in 0..5 {
        for address in ["ana@people.example", "Eva@people.example", "eva@PEOPLE.example"] {
            let sent = browser(&world).post("/reset", &[("address", address)]).await.expect(303);
            assert_eq!(sent.header("location"), "/reset/sent", "the fifth looks like the first");
        }
        browser(&world).sign_up("Eva", "eva@people.example", PASSWORD).await.expect(303);
    }
    let said = letters(&world).await;
    let count = |is: fn(&Says) -> bool| said.iter().filter(|one| is(&one.says)).count();
    assert_eq!(count(|says| matches!(says, Says::Reset { .. })), 3);
    assert_eq!(count(|says| matches!(says, Says::Confirm { .. })), 3);
    assert_eq!(said.len(), 6, "nobody without an account is written to about a password");
}
