using System.Xml.Linq;
using InConfidence.Data;
using InConfidence.Data.Protection;
using InConfidence.Sealing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace InConfidence.Web.Platform.Protection;

/// <summary>Keeps the keys of form tokens in the database, sealed like everything else.</summary>
internal sealed class SealedKeyRepository(OpenSchool school) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. school.ProtectionKeysAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <summary>Form protection whose keys lay anywhere else would lie there in clear: the application does not start.</summary>
    public static void RefuseOtherPlaces(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository is not SealedKeyRepository)
            throw new UnsafeKeyException("The keys of form protection would be stored in clear: they belong under the school's own seal, and nowhere else.");
    }

    public void StoreElement(XElement element, string friendlyName) =>
        school.AddProtectionKeyAsync(element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
