using System.Xml.Linq;
using InConfidence.Data;
using InConfidence.Data.Protection;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace InConfidence.Web.Platform.Protection;

/// <summary>Keeps the keys of form tokens in the database, sealed like everything else.</summary>
internal sealed class SealedKeyRepository(OpenSchool school) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. school.ProtectionKeysAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        school.AddProtectionKeyAsync(element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
