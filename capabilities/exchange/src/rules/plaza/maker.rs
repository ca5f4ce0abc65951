//! The columns of Plaza's own table that say who makes a thing, and who answers for it within the Union.

use super::super::{
    header::{Column, Header},
    told::Told,
};
use crate::model::Row;
use catalog::model::{Maker, Responsible};

/// Name, address, e-mail, country; of whoever answers within the Union there is no country.
pub(super) struct MakerColumns {
    own: [Column; 4],
    responsible: [Column; 3],
}

impl MakerColumns {
    pub(super) fn of(header: &mut Header) -> Self {
        let own = [
            ["maker_name", "fabricante"],
            ["maker_address", "fabricante_direccion"],
            ["maker_email", "fabricante_correo"],
            ["maker_country", "fabricante_pais"],
        ];
        let responsible = [
            ["responsible_name", "responsable"],
            ["responsible_address", "responsable_direccion"],
            ["responsible_email", "responsable_correo"],
        ];
        let mut find = |names: [&str; 2]| header.find(&names);
        Self { own: own.map(&mut find), responsible: responsible.map(&mut find) }
    }

    /// Who makes it. Without a name nobody is meant, and what else is said of them is told.
    pub(super) fn maker(&self, row: &Row, header: &Header, told: &mut Told) -> Option<Maker> {
        let [name, address, email, country] = self.own.map(|column| row.get(column).to_owned());
        let [who, at, mail] = self.responsible.map(|column| row.get(column).to_owned());
        let has_responsible = !who.is_empty();
        let is_lost = (name.is_empty() && (has_responsible || said([&address, &email, &country])))
            || (!has_responsible && said([&at, &mail]));
        if is_lost {
            let place = if name.is_empty() { self.own[0] } else { self.responsible[0] };
            told.note(row, (header, place), "exchange-maker-nameless", vec![]);
        }
        let eu_responsible = has_responsible.then_some(Responsible { name: who, address: at, email: mail });
        let maker = Maker { name, address, email, country: country.to_uppercase(), eu_responsible };
        Some(maker).filter(|maker| !maker.name.is_empty())
    }
}

fn said<const N: usize>(cells: [&String; N]) -> bool {
    cells.iter().any(|cell| !cell.is_empty())
}
