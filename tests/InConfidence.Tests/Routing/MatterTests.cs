using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Tests.Routing;

public sealed class MatterTests
{
    [Fact]
    public void Of_ADraft_TakesListedPeopleByTheirPart()
    {
        PersonId[] people = [.. AnySchool.People];
        var content = new DraftContent
        {
            Kind = RecordKind.Concern,
            AdultInvolved = AdultInvolved.HostFamily,
            People =
            [
                new(PartInRecord.Spoke, people[0], null), new(PartInRecord.Concerned, people[0], null), new(PartInRecord.Concerned, people[1], null),
                new(PartInRecord.Alleged, people[2], null), new(PartInRecord.Alleged, null, "a man in a red coat"),
                new(PartInRecord.KeptOut, people[3], null), new(PartInRecord.Present, people[4], null),
            ],
        };

        var matter = Matter.Of(content, people[5]);

        Assert.Equal((RecordKind.Concern, AdultInvolved.HostFamily, people[5]), (matter.Kind, matter.AdultInvolved, matter.Writer));
        Assert.Equal([people[0], people[1]], matter.Students);
        Assert.Equal([people[2]], matter.Alleged);
        Assert.Equal([people[3]], matter.KeptOut);
    }
}
