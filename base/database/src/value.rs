//! Values on their way into a statement. Reading them back is in `row`.

use bytes::BytesMut;
use kernel::{Currency, Id, Lang, Timestamp};
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::{borrow::Cow, error::Error};
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

/// What both engines understand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A whole number, an instant in microseconds, an amount in minor units.
    Int(i64),
    /// A number with decimals; never money.
    Real(f64),
    /// Text or JSON.
    Text(&'a str),
    /// Bytes, or the sixteen of an id.
    Bytes(&'a [u8]),
    /// Yes or no.
    Bool(bool),
}

/// The text as both engines take it. PostgreSQL has no sign of number zero in texts and SQLite does, so it becomes the sign
/// that stands for what cannot be read.
fn storable(text: &str) -> Cow<'_, str> {
    match text.contains('\0') {
        true => Cow::Owned(text.replace('\0', "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

/// Whatever can stand in a statement's parameters.
pub trait Arg {
    /// The value as the engines see it.
    fn value(&self) -> Value<'_>;
}

/// The parameters of a statement: `args![&id, at, *name]`, in the order of `$1`, `$2`.
#[macro_export]
macro_rules! args {
    ($($arg:expr),* $(,)?) => { &[$($crate::Arg::value(&$arg)),*][..] };
}

impl Arg for Value<'_> {
    fn value(&self) -> Value<'_> {
        *self
    }
}
impl<A: Arg + ?Sized> Arg for &A {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}
impl<A: Arg> Arg for Option<A> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Arg::value)
    }
}
impl Arg for i64 {
    fn value(&self) -> Value<'_> {
        Value::Int(*self)
    }
}
impl Arg for i32 {
    fn value(&self) -> Value<'_> {
        Value::Int((*self).into())
    }
}
impl Arg for u32 {
    fn value(&self) -> Value<'_> {
        Value::Int((*self).into())
    }
}
impl Arg for u16 {
    fn value(&self) -> Value<'_> {
        Value::Int((*self).into())
    }
}
impl Arg for f64 {
    fn value(&self) -> Value<'_> {
        Value::Real(*self)
    }
}
impl Arg for bool {
    fn value(&self) -> Value<'_> {
        Value::Bool(*self)
    }
}
impl Arg for str {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}
impl Arg for String {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}
impl Arg for [u8] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}
impl Arg for Vec<u8> {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}
impl Arg for Uuid {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self.as_bytes())
    }
}
impl<T> Arg for Id<T> {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self.as_bytes())
    }
}
impl Arg for Timestamp {
    fn value(&self) -> Value<'_> {
        Value::Int(self.as_microsecond())
    }
}
impl Arg for Lang {
    fn value(&self) -> Value<'_> {
        Value::Text(self.code())
    }
}
impl Arg for Currency {
    fn value(&self) -> Value<'_> {
        Value::Text(self.code())
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Self::Null => ValueRef::Null,
            Self::Int(int) => ValueRef::Integer(int),
            Self::Real(real) => ValueRef::Real(real),
            Self::Text(text) => match storable(text) {
                Cow::Borrowed(text) => ValueRef::Text(text.as_bytes()),
                Cow::Owned(text) => return Ok(ToSqlOutput::Owned(text.into())),
            },
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
            Self::Bool(yes) => ValueRef::Integer(yes.into()),
        }))
    }
}

/// PostgreSQL names the type it expects; whole numbers fit themselves to it.
impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match *self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(int) => match *ty {
                Type::INT2 => i16::try_from(int)?.to_sql(ty, out),
                Type::INT4 => i32::try_from(int)?.to_sql(ty, out),
                Type::FLOAT8 => (int as f64).to_sql(ty, out),
                Type::BOOL => (int != 0).to_sql(ty, out),
                Type::INT8 => int.to_sql(ty, out),
                _ => Err(format!("a whole number for {ty}").into()),
            },
            Self::Real(real) if *ty == Type::FLOAT8 => real.to_sql(ty, out),
            Self::Bool(yes) if *ty == Type::BOOL => yes.to_sql(ty, out),
            Self::Text(text) if matches!(*ty, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME) => {
                storable(text).to_sql(ty, out)
            }
            Self::Bytes(bytes) if matches!(*ty, Type::BYTEA | Type::UUID) => {
                out.extend_from_slice(bytes);
                Ok(IsNull::No)
            }
            Self::Real(_) | Self::Bool(_) | Self::Text(_) | Self::Bytes(_) => {
                Err(format!("{self:?} for {ty}").into())
            }
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
