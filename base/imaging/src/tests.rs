//! Photographs of every kind, upright, small, without what they told beside the picture; and files that are none.

mod damage;
mod drawn;
mod photos;
mod samples;
