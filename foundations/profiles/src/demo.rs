//! The people of the demo shop as they show themselves: they are invented, their pictures are drawn, and some are friends.

use crate::{
    model::{Audience, Class, Frame, ShownAs, Verb, Wanted},
    steps, store,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Lang, PersonId, Rejection, Role};

/// Somebody of the demo.
struct Neighbour {
    address: &'static str,
    name: &'static str,
    lang: Lang,
    handle: &'static str,
    about: &'static str,
    is_reserved: bool,
    seen_by: Audience,
}

const NEIGHBOURS: [Neighbour; 6] = [
    Neighbour {
        address: "marta@correo.example",
        name: "Marta Ruiz",
        lang: Lang::Es,
        handle: "marta_ruiz",
        about: "Cocino todos los días y friego poco: por eso me gustan las fuentes que van **del horno a la mesa**.\n\nVivo en Cuenca, con dos gatas y demasiadas tazas.",
        is_reserved: false,
        seen_by: Audience::Public,
    },
    Neighbour {
        address: "tom@mail.example",
        name: "Tom Baker",
        lang: Lang::En,
        handle: "tombaker",
        about: "I bake bread at weekends and look for things that outlive me. Ask me about:\n\n- linen that gets better with washing\n- knives worth sharpening",
        is_reserved: false,
        seen_by: Audience::Members,
    },
    Neighbour {
        address: "lucia@correo.example",
        name: "Lucía Prado",
        lang: Lang::Es,
        handle: "lucia_prado",
        about: "Tejo, tiño y a veces deshago lo tejido. Pregúntame por lana de verdad.",
        is_reserved: false,
        seen_by: Audience::Members,
    },
    Neighbour {
        address: "joan@correo.example",
        name: "Joan Ferrer",
        lang: Lang::Es,
        handle: "joan_f",
        about: "Carpintero de domingo. Si cojea, lo calzo.",
        is_reserved: true,
        seen_by: Audience::Members,
    },
    Neighbour {
        address: "nora@mail.example",
        name: "Nora Byrne",
        lang: Lang::En,
        handle: "norabyrne",
        about: "Small flat, big plants. I only buy what I would carry home on foot.",
        is_reserved: false,
        seen_by: Audience::Public,
    },
    Neighbour {
        address: "pau@correo.example",
        name: "Pau Serra",
        lang: Lang::Es,
        handle: "pau_serra",
        about: "",
        is_reserved: false,
        seen_by: Audience::Friends,
    },
];

/// Who does what about whom, by their places above.
const TIES: [(usize, usize, Verb); 10] = [
    (0, 2, Verb::Join),
    (0, 3, Verb::Join),
    (2, 4, Verb::Join),
    (1, 4, Verb::Join),
    (1, 0, Verb::Ask),
    (4, 0, Verb::Ask),
    (1, 2, Verb::Follow),
    (4, 2, Verb::Follow),
    (2, 0, Verb::Follow),
    (4, 3, Verb::Follow),
];

/// Six people and what they are to each other. Where they are already, nothing changes.
pub async fn fill(ctx: &Ctx) -> Result<(), StoreError> {
    let mut people = Vec::with_capacity(NEIGHBOURS.len());
    for one in &NEIGHBOURS {
        people.push(account(ctx, one).await?);
    }
    let first = people[0];
    let is_there = ctx.read(async |snap| store::profiles::find(snap, first).await).await?.is_some();
    if is_there {
        return Ok(());
    }
    for (one, person) in NEIGHBOURS.iter().zip(&people) {
        settle(ctx, one, *person).await?;
    }
    for (from, to, verb) in TIES {
        let (me, other) = (people[from], people[to]);
        let done = ctx.write(async |tx| steps::turn(tx, ctx, me, Some(other), verb).await);
        done.await.map_err(broken)?;
    }
    Ok(())
}

async fn account(ctx: &Ctx, one: &Neighbour) -> Result<PersonId, StoreError> {
    let known = ctx.read(async |snap| accounts::reads::by_address(snap, one.address).await).await?;
    match known {
        Some(person) => Ok(person.id),
        None => accounts::actions::add_person(ctx, one.address, one.name, Role::Member, one.lang)
            .await
            .map_err(broken),
    }
}

async fn settle(ctx: &Ctx, one: &Neighbour, person: PersonId) -> Result<(), StoreError> {
    let wanted = Wanted {
        handle: one.handle.to_owned(),
        about: one.about.to_owned(),
        lang: one.lang,
        shown_as: ShownAs::Name,
        is_reserved: one.is_reserved,
    };
    let kept = ctx.write(async |tx| steps::set_profile(tx, ctx, person, &wanted, &Frame::Same).await);
    kept.await.map_err(broken)?;
    let said = [(Class::Profile, one.seen_by)];
    ctx.write(async |tx| steps::set_visibility(tx, ctx, person, &said).await).await
}

fn broken<R: Rejection>(failure: Failure<R>) -> StoreError {
    match failure {
        Failure::Broken(error) => error,
        other => StoreError::Corrupt(format!("the people of the demo: {other}")),
    }
}
