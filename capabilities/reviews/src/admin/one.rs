//! `/admin/reviews/{id}`: one review with what the shop answers, and what it says against it.

use crate::{
    actions,
    model::{Challenge, ChallengeId, ChallengeState, ContributionId, Judgement, Proof, Sign, Stars},
    names,
    pages::pieces::{Entry, Looks},
    reads::{self, Whole},
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use contributions::model::Vote;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use media::reads::Gallery;
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// What any of the forms of this page sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    mark: String,
    answer: String,
    proof: String,
    words: String,
    challenge: String,
    to: String,
    reasons: String,
}

#[derive(Template)]
#[template(path = "admin_one.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    path: String,
    moderation: String,
    done: Option<String>,
    error: Option<FormError>,
    entry: Entry<'a>,
    state: String,
    /// What its stars were, and since when.
    stars: Vec<String>,
    /// What spoke against it when it was written: what that comes to, and each sign.
    signs: Option<(String, Vec<String>)>,
    /// Field, mark and button of each form that there may be.
    reply: Option<(Field, Field, Button)>,
    challenges: Vec<Row>,
    challenge: Option<(Vec<Field>, Button)>,
    judge: Option<(Vec<Field>, Button, Button)>,
}

struct Row {
    proof: String,
    words: String,
    state: String,
    day: String,
    reasons: String,
}

/// What was read for the page.
struct Known {
    whole: Whole,
    challenges: Vec<Challenge>,
    stars: Vec<Stars>,
    signs: (Vec<Sign>, u32),
    gallery: Gallery,
}

async fn known(web: &Web, id: &str) -> Result<Known, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| {
        let whole = reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        let challenges = reads::challenges(snap, id).await?;
        let stars = reads::stars(snap, id).await?;
        let signs = reads::signs(snap, id).await?;
        let gallery = reads::gallery(snap, std::slice::from_ref(&whole)).await?;
        Ok::<_, Problem>(Known { whole, challenges, stars, signs, gallery })
    })
    .await
}

fn page(web: &Web, known: &Known, said: &Said, done: Option<&str>, refusal: Option<&Refusal>) -> Page {
    let (say, review) = (&web.say, &known.whole.review);
    let path = format!("/admin/reviews/{}", review.id);
    let looks = Looks { say, who: web.actor().person(), back: &path };
    let error = |name: &str| {
        refusal.filter(|refusal| refusal.field == Some(name)).map(|refusal| refusal.text.clone())
    };
    let own = ["body", "proof", "words", "reasons"];
    let above = refusal.filter(|refusal| refusal.field.is_none_or(|field| !own.contains(&field)));
    let mark = || Field::hidden("mark", web.mark(&said.mark));
    let view = One {
        say,
        back: say.link("/admin/reviews"),
        moderation: say.link("/admin/moderation"),
        done: done.map(|key| say.t(key)),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        entry: Entry::of(looks, &known.whole, Vote::None, &known.gallery),
        state: names::state(say, review.state),
        stars: known.stars.iter().map(|stars| was(say, stars)).collect(),
        signs: against(say, &known.signs),
        reply: review.is_shown().then(|| reply_form(say, known, said, error("body"), mark())),
        challenges: known.challenges.iter().map(|one| row(say, one)).collect(),
        challenge: reads::may_challenge(review, &known.challenges).then(|| {
            let fields = challenge_fields(say, said, [error("proof"), error("words")]);
            (fields.into_iter().chain([mark()]).collect(), Button::small(say.t("reviews-challenge-go")))
        }),
        judge: open(known).map(|one| {
            let reasons = Field {
                value: said.reasons.clone(),
                error: error("reasons"),
                hint: Some(say.t("reviews-judge-hint")),
                ..Field::new(FieldKind::Lines, "reasons", say.t("reviews-judge-reasons"))
            };
            let button = |to: &str, key: &str| Button {
                sends: Some(("to", to.to_owned())),
                ..Button::small(say.t(key))
            };
            let id = Field::hidden("challenge", one.id.to_string());
            (
                vec![id, reasons],
                button("keep", "reviews-judge-keep"),
                button("remove", "reviews-judge-remove"),
            )
        }),
        path: say.link(&path),
    };
    Page::new(say.t("reviews-admin-one"), Html(view.to_string())).office()
}

/// What spoke against it, if anything did.
fn against(say: &Say, (signs, sum): &(Vec<Sign>, u32)) -> Option<(String, Vec<String>)> {
    let lead = || say.with("reviews-signs-lead", &[("sum", Word::Count(i64::from(*sum)))]);
    let each = || signs.iter().map(|sign| names::sign(say, *sign)).collect();
    (!signs.is_empty()).then(|| (lead(), each()))
}

fn was(say: &Say, of: &Stars) -> String {
    let stars = names::said(say, of.stars);
    say.with("reviews-stars-since", &[("stars", Word::Text(&stars)), ("day", Word::At(of.at))])
}

fn reply_form(
    say: &Say,
    known: &Known,
    said: &Said,
    error: Option<String>,
    mark: Field,
) -> (Field, Field, Button) {
    let before = known.whole.reply.as_ref().map(|reply| reply.body.reveal().clone());
    let (title, button) = match before {
        Some(_) => ("reviews-reply-change", "reviews-reply-save"),
        None => ("reviews-reply-write", "reviews-reply-send"),
    };
    let value = if said.answer.is_empty() { before.unwrap_or_default() } else { said.answer.clone() };
    let field = Field {
        value,
        error,
        hint: Some(say.t("reviews-reply-hint")),
        ..Field::new(FieldKind::Lines, "answer", say.t(title))
    };
    (field, mark, Button::small(say.t(button)))
}

fn open(known: &Known) -> Option<&Challenge> {
    known.challenges.iter().find(|one| one.state == ChallengeState::Open)
}

fn challenge_fields(say: &Say, said: &Said, [of_proof, of_words]: [Option<String>; 2]) -> Vec<Field> {
    let first = (String::new(), say.t("reviews-choose"));
    let each = Proof::ALL.iter().map(|one| (one.code().to_owned(), names::proof(say, *one)));
    let proofs = std::iter::once(first).chain(each).collect();
    vec![
        Field {
            value: said.proof.clone(),
            error: of_proof,
            ..Field::new(FieldKind::Choice(proofs), "proof", say.t("reviews-challenge-proof"))
        },
        Field {
            value: said.words.clone(),
            error: of_words,
            hint: Some(say.t("reviews-challenge-hint")),
            ..Field::new(FieldKind::Lines, "words", say.t("reviews-challenge-words"))
        },
    ]
}

fn row(say: &Say, of: &Challenge) -> Row {
    Row {
        proof: names::proof(say, of.proof),
        words: of.words.reveal().clone(),
        state: names::challenge(say, of.state),
        day: say.day(&of.decided_at.unwrap_or(of.made_at)),
        reasons: of.reasons.reveal().clone(),
    }
}

/// The page.
pub(crate) async fn show(web: Web, Path(id): Path<String>, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = known(&web, &id).await?;
    let done = match way.done.as_deref() {
        Some("replied") => Some("reviews-done-replied"),
        Some("challenged") => Some("reviews-done-challenged"),
        Some("judged") => Some("reviews-done-judged"),
        Some(_) | None => None,
    };
    Ok(page(&web, &known, &Said::default(), done, None))
}

/// Leads on to what was done, or shows the page again with what was wrong.
async fn told(web: &Web, id: &str, said: &Said, done: Result<&str, Problem>) -> Result<Response, Problem> {
    match done {
        Ok(done) => Ok(SeeOther(format!("/admin/reviews/{id}?done={done}")).into_response()),
        Err(problem) => {
            let refusal = problem.refusal(&web.say)?;
            let known = known(web, id).await?;
            Ok(page(web, &known, said, None, Some(&refusal)).refused().office().into_response())
        }
    }
}

/// The shop answers.
pub(crate) async fn reply(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let review: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let done = actions::reply(&web.of_form(&said.mark), review, &said.answer).await;
    told(&web, &id, &said, done.map(|_| "replied").map_err(Problem::from)).await
}

/// The shop says that it is not true.
pub(crate) async fn challenge(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let review: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let words = (said.proof.as_str(), said.words.as_str());
    let done = actions::challenge(&web.of_form(&said.mark), review, words).await;
    told(&web, &id, &said, done.map(|_| "challenged").map_err(Problem::from)).await
}

/// Somebody decides.
pub(crate) async fn judge(
    web: Web,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let challenge: ChallengeId = said.challenge.parse().map_err(|_| Problem::NotFound)?;
    let to = match said.to.as_str() {
        "keep" => Judgement::Keep,
        "remove" => Judgement::Remove,
        _ => return Err(Problem::NotFound),
    };
    let done = actions::judge(web.ctx(), challenge, to, &said.reasons).await;
    told(&web, &id, &said, done.map(|_| "judged").map_err(Problem::from)).await
}
