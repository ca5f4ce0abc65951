//! What anybody may read of what comes back: for how long, and who pays for what. The law decides most of it, the shop the rest.

use orders::rules::dates::{REFUND_DAYS, WITHDRAWAL_DAYS};
use returns::{model::Policy, rules::days::SEND_DAYS};
use serde::Serialize;
use shop::rules::{Guarantee, guarantee};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Call, Reply},
};

/// What holds for what comes back, where the shop itself sells. Days are calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ReturnsPolicy, example = json!({
    "withdrawal_days": 14, "withdrawal_way_paid_by_shop": false, "allowed_days": 30, "allowed_way_paid_by_shop": true,
    "send_days": 14, "refund_days": 14, "guarantee_goods_years": 3, "guarantee_files_years": 2,
    "files_end_with_download": true, "address": "Calle Mayor 1, 28013 Madrid", "note": "", "page": "https://tienda.example/devoluciones",
}))]
pub(super) struct PolicyBody {
    /// So many days after the last of it has arrived whoever buys may go back on it without a reason, as the law gives them.
    withdrawal_days: i64,
    /// Whether the shop pays the way back then.
    withdrawal_way_paid_by_shop: bool,
    /// For so many days after it has arrived the shop takes a thing back that is as new; zero where it does not.
    allowed_days: u32,
    /// Whether the shop pays the way back then.
    allowed_way_paid_by_shop: bool,
    /// Within so many days goods are to be sent back.
    send_days: i64,
    /// Within so many days the money is back.
    refund_days: i64,
    /// For so many years the seller answers for goods.
    guarantee_goods_years: i64,
    /// The same for files and services.
    guarantee_files_years: i64,
    /// Whether whoever agrees to get a file at once may not go back on it once they have begun to download it.
    files_end_with_download: bool,
    /// Where goods are sent to; empty where it is the shop's own address.
    address: String,
    /// What else whoever sends something should know.
    note: String,
    /// The page that says all of it, in the language of `Accept-Language`.
    page: String,
}

fn body(policy: Policy, guarantee: Guarantee, page: String) -> PolicyBody {
    PolicyBody {
        withdrawal_days: WITHDRAWAL_DAYS,
        withdrawal_way_paid_by_shop: policy.pays_withdrawal,
        allowed_days: policy.days,
        allowed_way_paid_by_shop: policy.pays_allowed,
        send_days: SEND_DAYS,
        refund_days: REFUND_DAYS,
        guarantee_goods_years: guarantee.goods_years,
        guarantee_files_years: guarantee.files_years,
        files_end_with_download: true,
        address: policy.address,
        note: policy.note,
        page,
    }
}

/// `/api/v1/shop/returns-policy`
pub(super) async fn show(call: Call) -> Result<Reply<PolicyBody>, Problem> {
    let policy = call.read(async |snap| returns::reads::policy(snap).await).await?;
    let face = call.house().shop.face();
    let path = call.say.link(&call.say.t("returning-policy-path"));
    let page = format!("{}{path}", face.public_url);
    Ok(Reply::new(body(policy, guarantee(&face.country), page)))
}
