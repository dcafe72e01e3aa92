using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class HidingRoomTests
{
    [Fact]
    public void Each_cell_belongs_to_one_area()
    {
        for (var count = 0; count <= 200; count++)
        {
            var room = HidingRoom.Of(count, HiddenScene.Above(16, 12))!.Value;
            var locators = Enumerable.Range(0, room.LocatorCells).Select(HidingRoom.LocatorCell);
            var payload = Enumerable.Range(0, room.PayloadCells).Select(HidingRoom.PayloadCell);
            locators.Concat(payload).Order().ShouldBe(Enumerable.Range(0, count));
        }
    }

    [Theory]
    [InlineData(15, 384, 42)]
    [InlineData(12, 96, 170)]
    [InlineData(5, 35, 468)]
    [InlineData(1, 26, 630)]
    public void Locators_take_whole_cells(int stored, int cells, int slots)
    {
        var room = HidingRoom.Of(512 * 512, HiddenScene.Above(16, stored))!.Value;
        room.CellsOfLocator.ShouldBe(cells);
        room.Slots.ShouldBe(slots);
    }
}
