//! Tests of programs: their tokens, how they are spoken to, what they do to the catalogue.

mod goods;
mod hostile;
mod people;
mod rules;
mod speaking;
mod tokens;
