"""The pack ``ekinerja``: monthly performance, discipline and the allowance that follows from them."""
