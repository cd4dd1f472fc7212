namespace InConfidence.Sealing.Tests;

public sealed class SealingContextTests
{
    private readonly Guid id = Guid.NewGuid();

    [Fact]
    public void Create_WithoutSchoolRecordOrField_Throws()
    {
        Assert.Equal("school", Assert.Throws<ArgumentException>(() => new SealingContext(Guid.Empty, id, "words")).ParamName);
        Assert.Equal("record", Assert.Throws<ArgumentException>(() => new SealingContext(id, Guid.Empty, "words")).ParamName);
        Assert.Throws<ArgumentException>(() => new SealingContext(id, id, ""));
        Assert.Throws<ArgumentNullException>(() => new SealingContext(id, id, null!));
    }

    [Fact]
    public void Create_WithAFieldAtTheLimit_IsAcceptedAndBeyondItThrows()
    {
        Assert.Equal(255 + 33, new SealingContext(id, id, new string('x', 255)).EncodedLength);
        Assert.Throws<ArgumentException>(() => new SealingContext(id, id, new string('x', 256)));
        Assert.Throws<ArgumentException>(() => new SealingContext(id, id, new string('语', 86)));
    }

    [Fact]
    public void Create_WithHalfACharacter_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => new SealingContext(id, id, "words\ud800"));

    [Fact]
    public void Contexts_OfTheSamePlace_AreEqual()
    {
        Assert.Equal(new SealingContext(id, id, "words"), new SealingContext(id, id, "words"));
        Assert.NotEqual(new SealingContext(id, id, "words"), new SealingContext(id, id, "Words"));
    }
}
