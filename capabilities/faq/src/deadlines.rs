//! What happens by itself: an article is looked at on the day that was set for it.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use faq_facts::Article;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::LOOK, look)]
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let article =
        subject.id_of::<Article>().ok_or_else(|| Unheard::because("the deadline is about no article"))?;
    Ok(steps::look(tx, ctx, article).await?)
}
