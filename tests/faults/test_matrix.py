"""The short form of the fault matrix: every cell with fewer commands; `long.py` has the long one."""

import pytest
from cells import CELLS, Cell


@pytest.mark.timeout(300)
@pytest.mark.parametrize("cell", [cell for cell in CELLS if cell.short], ids=lambda cell: f"{cell.name}: {cell.about}")
async def test_it_holds(cell: Cell) -> None:
    """Nothing lost, nothing twice, whatever dies; and the control does make duplicates."""
    assert cell.short is not None
    found = await cell.run(cell.short)
    assert found.holds, found
    assert found.acknowledged >= found.asked * cell.acknowledged
