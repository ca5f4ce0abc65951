//! Rows on their way out. A row that does not fit is reported as `Corrupt`, never repaired.

use crate::StoreError;
use kernel::{Currency, Id, Lang, Timestamp, time};
use rusqlite::types::ValueRef;
use tokio_postgres::types::Type;
use uuid::Uuid;

/// One row of an answer, of either engine.
pub struct Row<'r>(pub(crate) Raw<'r>);

pub(crate) enum Raw<'r> {
    Lite(&'r rusqlite::Row<'r>),
    Pg(&'r tokio_postgres::Row),
}

/// One column's content, whichever engine it came from.
#[derive(Debug)]
pub enum Cell<'r> {
    /// Nothing.
    Null,
    /// A whole number; yes and no are 1 and 0.
    Int(i64),
    /// A number with decimals.
    Real(f64),
    /// Text.
    Text(&'r str),
    /// Bytes.
    Bytes(&'r [u8]),
    /// The sixteen bytes of an id.
    Uuid(Uuid),
}

/// What can be read from one column.
pub trait FromColumn: Sized {
    /// Takes the value out of the cell, or gives the cell back if it does not fit.
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError>;
}

/// What can be read from a row. Tuples can, column by column.
pub trait FromRow: Sized {
    /// Reads the row.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError>;
}

impl Row<'_> {
    /// Reads one column, counted from zero.
    pub fn get<T: FromColumn>(&self, index: usize) -> Result<T, StoreError> {
        self.cell(index)
            .and_then(T::from_cell)
            .map_err(|error| StoreError::Corrupt(format!("column {index}: {error}")))
    }

    /// The whole row as text.
    #[cfg(feature = "faults")]
    pub(crate) fn print(&self) -> Result<String, StoreError> {
        let columns = match self.0 {
            Raw::Lite(row) => row.as_ref().column_count(),
            Raw::Pg(row) => row.len(),
        };
        let cells: Result<Vec<String>, StoreError> =
            (0..columns).map(|index| self.cell(index).map(|cell| format!("{cell:?}"))).collect();
        Ok(cells?.join(" | "))
    }

    pub(crate) fn cell(&self, index: usize) -> Result<Cell<'_>, StoreError> {
        match self.0 {
            Raw::Lite(row) => {
                let value = row.get_ref(index).map_err(|error| StoreError::Corrupt(error.to_string()))?;
                Ok(match value {
                    ValueRef::Null => Cell::Null,
                    ValueRef::Integer(int) => Cell::Int(int),
                    ValueRef::Real(real) => Cell::Real(real),
                    ValueRef::Text(text) => Cell::Text(
                        std::str::from_utf8(text)
                            .map_err(|_| StoreError::Corrupt("text is not UTF-8".into()))?,
                    ),
                    ValueRef::Blob(bytes) => Cell::Bytes(bytes),
                })
            }
            Raw::Pg(row) => pg_cell(row, index).map_err(|error| StoreError::Corrupt(error.to_string())),
        }
    }
}

fn pg_cell(row: &tokio_postgres::Row, index: usize) -> Result<Cell<'_>, tokio_postgres::Error> {
    fn cell<'r, T>(value: Option<T>, make: impl FnOnce(T) -> Cell<'r>) -> Cell<'r> {
        value.map_or(Cell::Null, make)
    }
    Ok(match *row.columns()[index].type_() {
        Type::INT2 => cell(row.try_get::<_, Option<i16>>(index)?, |int| Cell::Int(int.into())),
        Type::INT4 => cell(row.try_get::<_, Option<i32>>(index)?, |int| Cell::Int(int.into())),
        Type::INT8 => cell(row.try_get::<_, Option<i64>>(index)?, Cell::Int),
        Type::BOOL => cell(row.try_get::<_, Option<bool>>(index)?, |yes| Cell::Int(yes.into())),
        Type::FLOAT8 => cell(row.try_get::<_, Option<f64>>(index)?, Cell::Real),
        Type::UUID => cell(row.try_get::<_, Option<Uuid>>(index)?, Cell::Uuid),
        Type::BYTEA => cell(row.try_get::<_, Option<&[u8]>>(index)?, Cell::Bytes),
        _ => cell(row.try_get::<_, Option<&str>>(index)?, Cell::Text),
    })
}

fn unfit<T>(cell: &Cell<'_>) -> Result<T, StoreError> {
    Err(StoreError::Corrupt(format!("{cell:?} is no {}", std::any::type_name::<T>())))
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Null => Ok(None),
            some => T::from_cell(some).map(Some),
        }
    }
}
impl FromColumn for i64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Int(int) => Ok(int),
            other => unfit(&other),
        }
    }
}
impl FromColumn for u32 {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Int(int) => Self::try_from(int).or_else(|_| unfit(&Cell::Int(int))),
            other => unfit(&other),
        }
    }
}
impl FromColumn for u16 {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Int(int) => Self::try_from(int).or_else(|_| unfit(&Cell::Int(int))),
            other => unfit(&other),
        }
    }
}
impl FromColumn for bool {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Int(0) => Ok(false),
            Cell::Int(1) => Ok(true),
            other => unfit(&other),
        }
    }
}
impl FromColumn for f64 {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Real(real) => Ok(real),
            Cell::Int(int) => Ok(int as Self),
            other => unfit(&other),
        }
    }
}
impl FromColumn for String {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Text(text) => Ok(text.to_owned()),
            other => unfit(&other),
        }
    }
}
impl FromColumn for Vec<u8> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Bytes(bytes) => Ok(bytes.to_vec()),
            other => unfit(&other),
        }
    }
}
impl FromColumn for Uuid {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Uuid(uuid) => Ok(uuid),
            Cell::Bytes(bytes) => Self::from_slice(bytes).or_else(|_| unfit(&Cell::Bytes(bytes))),
            other => unfit(&other),
        }
    }
}
impl<T> FromColumn for Id<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        Uuid::from_cell(cell).map(Self::from_uuid)
    }
}
impl FromColumn for Timestamp {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        i64::from_cell(cell).map(time::from_micros)
    }
}
impl FromColumn for Lang {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Text(code) => code.parse().or_else(|_| unfit(&Cell::Text(code))),
            other => unfit(&other),
        }
    }
}
impl FromColumn for Currency {
    fn from_cell(cell: Cell<'_>) -> Result<Self, StoreError> {
        match cell {
            Cell::Text(code) => code.parse().or_else(|_| unfit(&Cell::Text(code))),
            other => unfit(&other),
        }
    }
}

macro_rules! tuples {
    ($($name:ident $index:tt),+) => {
        impl<$($name: FromColumn),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
                Ok(($(row.get::<$name>($index)?,)+))
            }
        }
    };
}
tuples!(A 0);
tuples!(A 0, B 1);
tuples!(A 0, B 1, C 2);
tuples!(A 0, B 1, C 2, D 3);
tuples!(A 0, B 1, C 2, D 3, E 4);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuples!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
