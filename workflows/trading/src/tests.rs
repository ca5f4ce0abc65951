//! Selling here: what sellers see of their orders, what they do with them, and that nobody else does.

mod samples;
mod selling;
