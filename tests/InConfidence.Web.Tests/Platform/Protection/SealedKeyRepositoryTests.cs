using System.Text;
using System.Xml.Linq;
using InConfidence.Data.Protection;
using InConfidence.Sealing;
using InConfidence.Testing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace InConfidence.Web.Tests.Platform.Protection;

public sealed class SealedKeyRepositoryTests
{
    /// <summary>The key that protects forms is in the database, and in no form of it readable there.</summary>
    [Fact]
    public async Task Keys_OfFormProtection_LieUnderTheSchoolsSeal()
    {
        await using var application = await TestApplication.StartAsync();
        using var visitor = application.Visit();
        await visitor.GetAsync("/sign-in");

        var stored = XElement.Parse(Assert.Single(await application.Test.School.ProtectionKeysAsync(TestSchool.Cancellation)));
        var secret = stored.Descendants().Single(element => element.Name.LocalName == "value").Value;
        var dump = await application.Test.DumpAsync();

        Assert.True(dump.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0);
        Assert.True(dump.AsSpan().IndexOf(Convert.FromBase64String(secret)) < 0);
        Assert.True(dump.AsSpan().IndexOf("masterKey"u8) < 0);
    }

    [Fact]
    public async Task Build_WithKeysOfFormProtectionInClear_IsRefusedInOneSentence()
    {
        await using var test = await TestSchool.CreateAsync();
        var clear = new ApplicationSettings
        {
            Replace = services => services.PostConfigure<KeyManagementOptions>(keys => keys.XmlRepository = new InClear()),
        };

        var refusal = Assert.Throws<UnsafeKeyException>(() => InConfidenceApplication.Build(test.School, clear));

        Assert.Contains("stored in clear", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class InClear : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [];

        public void StoreElement(XElement element, string friendlyName)
        {
        }
    }
}
