//! Sharing in the back office: by which ways people come, who brings whom, and what the shop decides about that.

pub(crate) mod settings;
pub(crate) mod sharing;
