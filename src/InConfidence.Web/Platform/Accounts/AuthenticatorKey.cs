using InConfidence.Sources;
using QRCoder;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>The secret that an authenticator and the school share, as a person copies it or a camera reads it.</summary>
internal static class AuthenticatorKey
{
    /// <summary>160 random bits, as RFC 4226 recommends, in 32 letters.</summary>
    public static string Create(RandomSource random) => Base32.Random(random, 32);

    /// <summary>In groups of four, for whoever types it.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    /// <summary>The picture that an authenticator reads, as SVG. No style in it, so that the content policy holds.</summary>
    public static string Picture(string key, string name)
    {
        var address = $"otpauth://totp/InConfidence:{Uri.EscapeDataString(name)}?secret={key}&issuer=InConfidence";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(6);
    }
}
