namespace InConfidence.Policy.Tests;

/// <summary>
/// The program of these tests, which reads monsters and proves hundreds of rules, runs within the memory that the room promises. The limit is
/// the runtime's own and stands in the project file; whatever went over it would fail for want of memory.
/// </summary>
public sealed class BoundsTests
{
    private const long Gigabyte = 1_000_000_000;

    [Fact]
    public void AllTestsOfTheRoom_RunInOneGigabyte() => Assert.Equal(Gigabyte, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    [Fact]
    public void MoreThanOneGigabyte_CannotBeHad() => Assert.Throws<OutOfMemoryException>(() => GC.AllocateUninitializedArray<long>((int)(Gigabyte / sizeof(long)) + 1));
}
