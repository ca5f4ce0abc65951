//! What goes to sellers: that they are suspended, that they must go, that they have gone, each with its reason. Nothing is kept or
//! sent here.

use crate::model::{Command, Seller};
use action::Ctx;
use kernel::Word;
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
    let trader = seller.trader.reveal();
    if trader.email.is_empty() {
        return None;
    }
    let face = ctx.house().shop.face();
    let say = Say::new(ctx.house(), face.first());
    let mut words = vec![("shop", Word::Text(&face.name)), ("reason", Word::Text(command.said()))];
    words.extend(seller.closes_at.map(|at| ("day", Word::At(at))));
    Some(NewLetter {
        person: seller.person,
        name: trader.address.name.clone(),
        address: trader.email.clone(),
        lang: say.lang,
        subject: say.with(subject, &words),
        body: say.with(body, &words),
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
