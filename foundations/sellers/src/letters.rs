//! What goes to sellers: that they are suspended, that they must go, that they have gone, each with its reason; and that what the
//! house keeps of their sales changes. Nothing is kept or sent here.

use crate::{
    model::{Command, RuleDraft, Seller},
    names,
    steps::Announced,
};
use action::Ctx;
use kernel::{Localized, Word};
use notifications::model::{Head, NewLetter};
use webkit::Say;

/// Where they answer.
const CONTACT: &str = "/contact";

/// What somebody is written because of a command; nothing where they know it, or where nobody has said how to reach them.
pub(crate) fn about(ctx: &Ctx, seller: &Seller, command: &Command) -> Option<NewLetter> {
    let (subject, body) = match command {
        Command::Suspend { .. } => ("sellers-letter-suspended-subject", "sellers-letter-suspended-body"),
        Command::Announce { .. } => ("sellers-letter-announced-subject", "sellers-letter-announced-body"),
        Command::Reinstate => ("sellers-letter-reinstated-subject", "sellers-letter-reinstated-body"),
        Command::KeepOn => ("sellers-letter-kept-subject", "sellers-letter-kept-body"),
        Command::Close { .. } => ("sellers-letter-closed-subject", "sellers-letter-closed-body"),
        Command::Verify { .. } | Command::Activate | Command::Pause | Command::Resume => return None,
    };
    let face = ctx.house().shop.face();
    let say = Say::new(ctx.house(), face.first());
    let mut words = vec![("shop", Word::Text(&face.name)), ("reason", Word::Text(command.said()))];
    words.extend(seller.closes_at.map(|at| ("day", Word::At(at))));
    letter(ctx, &say, seller, (say.with(subject, &words), say.with(body, &words)))
}

/// What the goods are called that a rule is of, where it is not of all.
pub(crate) struct GoodsSaid {
    /// Now,
    pub(crate) before: Option<Localized>,
    /// and from its day on.
    pub(crate) after: Option<Localized>,
}

/// That what the house keeps of their sales changes, from when on, and to what; or that it does not after all.
pub(crate) fn commission(
    ctx: &Ctx,
    seller: &Seller,
    said: &Announced,
    goods: &GoodsSaid,
) -> Option<NewLetter> {
    let face = ctx.house().shop.face();
    let say = Say::new(ctx.house(), face.first());
    let name = said.after.as_ref().or(said.before.as_ref()).map_or("", |draft| draft.name.as_str());
    let of = |draft: &Option<RuleDraft>, goods: &Option<Localized>| match draft.as_ref() {
        Some(draft) if draft.is_on => {
            names::rule(&say, draft, goods.as_ref().map(|goods| goods.show(say.lang)))
        }
        Some(_) | None => say.t("sellers-takes-nothing"),
    };
    let (before, after) = (of(&said.before, &goods.before), of(&said.after, &goods.after));
    let mut words = vec![
        ("shop", Word::Text(&face.name)),
        ("name", Word::Text(name)),
        ("before", Word::Text(&before)),
        ("after", Word::Text(&after)),
    ];
    words.extend(said.at.map(|at| ("day", Word::At(at))));
    let (subject, body) = match said.at {
        Some(_) => ("sellers-letter-commission-subject", "sellers-letter-commission-body"),
        None => ("sellers-letter-commission-back-subject", "sellers-letter-commission-back-body"),
    };
    letter(ctx, &say, seller, (say.with(subject, &words), say.with(body, &words)))
}

/// A letter to a seller; nothing where nobody has said how to reach them.
fn letter(ctx: &Ctx, say: &Say, seller: &Seller, (subject, body): (String, String)) -> Option<NewLetter> {
    let trader = seller.trader.reveal();
    (!trader.email.is_empty()).then(|| NewLetter {
        person: seller.person,
        name: trader.address.name.clone(),
        address: trader.email.clone(),
        lang: say.lang,
        subject,
        body,
        button: (say.t("sellers-letter-button"), CONTACT.to_owned()),
        fine: say.t("sellers-letter-fine"),
        head: Head {
            message_id: ctx.id::<()>().to_string(),
            reply_to: None,
            in_reply_to: None,
            references: None,
            is_by_hand: true,
        },
    })
}
