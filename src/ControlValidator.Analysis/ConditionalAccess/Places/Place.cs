using System.Net;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Where a sign-in comes from.</summary>
/// <param name="Address">The address that the service sees.</param>
/// <param name="Country">The country that the service finds for the address, as two letters; null where it finds none.</param>
/// <param name="GpsCountry">The country that an authenticator app reports; null where it reports none.</param>
/// <param name="OnCompliantNetwork">Through Global Secure Access.</param>
/// <param name="InLegacyTrustedAddresses">Within the trusted addresses of the older multifactor settings, which no export contains.</param>
public sealed record Place(IPAddress Address, string? Country, string? GpsCountry, bool OnCompliantNetwork, bool InLegacyTrustedAddresses)
{
    /// <summary>An address that stands for any that nobody has configured (RFC 5737), without a country.</summary>
    public static Place Elsewhere { get; } = new(IPAddress.Parse("192.0.2.1"), Country: null, GpsCountry: null, OnCompliantNetwork: false, InLegacyTrustedAddresses: false);

    public static Place At(string address) => Elsewhere with { Address = IPAddress.Parse(address) };
}
