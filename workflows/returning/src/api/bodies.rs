//! What programs say of returns when they ask for something.

use orders::model::LineId;
use returns::{
    model::{Condition, Remedy},
    steps::Came,
};
use serde::Deserialize;
use utoipa::ToSchema;
use webkit::{Problem, api::Fault};

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

/// So many of a line of an order.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnPieces, example = json!({ "line": "019a0000-0000-7000-8000-000000000008", "quantity": 1 }))]
pub(super) struct PiecesBody {
    /// The line of the order.
    #[schema(format = "uuid")]
    line: String,
    /// How many.
    #[schema(minimum = 0)]
    quantity: u32,
}

/// The lines that somebody names, and how many of each.
pub(super) fn pieces(of: &[PiecesBody]) -> Result<Vec<(LineId, u32)>, Problem> {
    of.iter().map(|one| Ok((one.line.parse().map_err(|_| unfit("lines"))?, one.quantity))).collect()
}

/// Something of one's own order that is to go back, or to be put right.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnWish, example = json!({
    "kind": "conformity", "lines": [{ "line": "019a0000-0000-7000-8000-000000000008", "quantity": 1 }],
    "why": "It leaks.", "wish": "repair",
}))]
pub(super) struct ReturnWish {
    /// `allowed` or `conformity`. A withdrawal is declared for itself.
    pub(super) kind: String,
    /// What goes back.
    #[schema(max_items = 1000)]
    pub(super) lines: Vec<PiecesBody>,
    /// What is to be said to it; of what is not as agreed something must be.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub(super) why: String,
    /// `repair`, `replacement`, `reduction` or `ending`, where a thing is not as agreed.
    #[serde(default)]
    pub(super) wish: Option<String>,
}

/// That whoever bought goes back on an order of theirs: no reason is asked.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WithdrawalWish, example = json!({ "lines": [] }))]
pub(super) struct WithdrawalWish {
    /// What goes back; nothing is all that is left.
    #[serde(default)]
    #[schema(max_items = 1000)]
    pub(super) lines: Vec<PiecesBody>,
}

/// What the shop says to it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnAnswer, example = json!({ "answer": "Of course. Send it when you like." }))]
pub(super) struct AnswerWish {
    /// Plain text. Whoever refuses must say why.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub(super) answer: String,
}

/// What has arrived. A line that is not named has not come.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnArrived, example = json!({ "goods": [{
    "line": "019a0000-0000-7000-8000-000000000008", "quantity": 1, "condition": "new", "restocked": 1,
}] }))]
pub(super) struct ArrivedWish {
    /// What has arrived.
    #[schema(max_items = 1000)]
    goods: Vec<CameBody>,
}

/// What has arrived of a line.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnArrivedLine)]
pub(super) struct CameBody {
    /// The line of the order.
    #[schema(format = "uuid")]
    line: String,
    /// How many.
    #[schema(minimum = 0)]
    quantity: u32,
    /// `new`, `opened`, `worn` or `broken`.
    condition: String,
    /// How many of them can be sold again.
    #[serde(default)]
    #[schema(minimum = 0)]
    restocked: u32,
}

impl ArrivedWish {
    /// Read, if it can be.
    pub(super) fn came(&self) -> Result<Vec<Came>, Problem> {
        let of = |one: &CameBody| {
            let line = one.line.parse().map_err(|_| unfit("goods"))?;
            let condition = Condition::from_code(&one.condition).ok_or_else(|| unfit("goods"))?;
            Ok(Came { line, quantity: one.quantity, condition, restocked: one.restocked })
        };
        self.goods.iter().map(of).collect()
    }
}

/// How a thing that was not as agreed was put right.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnRemedy, example = json!({ "remedy": "repaired" }))]
pub(super) struct RemedyWish {
    /// `repaired`, `replaced` or `impossible`: then money may go back.
    remedy: String,
}

impl RemedyWish {
    /// Read, if it can be.
    pub(super) fn remedy(&self) -> Result<Remedy, Problem> {
        let known = Remedy::ALL.into_iter().find(|remedy| remedy.code() == self.remedy);
        known.ok_or_else(|| unfit("remedy"))
    }
}

/// Money that is to go back.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnRefundWish, example = json!({ "amount": "12.50" }))]
pub(super) struct RefundWish {
    /// How much, with a point; what is owed if nothing is said.
    #[serde(default)]
    #[schema(max_length = 20)]
    pub(super) amount: Option<String>,
}

/// A note for those who work here.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnNote, example = json!({ "text": "Asked the workshop." }))]
pub(super) struct NoteWish {
    /// Plain text.
    #[schema(min_length = 1, max_length = 2000)]
    pub(super) text: String,
}

/// The order that a declaration means, as somebody of the shop has found it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WithdrawalMatch, example = json!({ "code": "K7QF-2M9X", "email": "lucia@mail.example" }))]
pub(super) struct MatchWish {
    /// The code of the order.
    #[schema(max_length = 40)]
    pub(super) code: String,
    /// The address to which letters about it go.
    #[schema(max_length = 320)]
    pub(super) email: String,
}
