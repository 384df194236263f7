using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A device as far as a record tells of it.</summary>
/// <param name="Told">The attributes that it tells; a registered device may have others.</param>
internal sealed record RecordedDevice(Device Device, ImmutableHashSet<string> Told)
{
    private const string Compliance = "isCompliant";
    private const string TrustType = "trustType";

    /// <summary>The operating system of a log is what the client claims, and not the attribute of the device.</summary>
    private static readonly string[] OfLogs = ["deviceId", "displayName", TrustType];

    private static readonly string[] OfWhatIf =
    [
        .. OfLogs, "enrollmentProfileName", "manufacturer", "mdmAppId", "model", "operatingSystem", "operatingSystemVersion", "profileType",
        .. Enumerable.Range(1, 15).Select(static n => $"extensionAttribute{n}"),
    ];

    /// <summary>Source: Microsoft Graph, <c>deviceDetail</c>.</summary>
    internal static RecordedDevice OfLog(JsonElement detail) =>
        detail.Text("deviceId") is null && detail.Text(TrustType) is null && detail.Flag(Compliance) is not true ? Nothing : Read(detail, OfLogs);

    /// <summary>Source: Microsoft Graph, <c>deviceInfo</c>.</summary>
    internal static RecordedDevice OfQuestion(JsonElement info) =>
        info.ValueKind is JsonValueKind.Object && info.EnumerateObject().Any(static p => !p.Name.StartsWith('@')) ? Read(info, OfWhatIf) : Nothing;

    /// <summary>What the device shows; unknown where it is in the directory and the record does not say.</summary>
    internal SignInFacts Shows(SignInFacts facts) => facts with
    {
        Compliant = IsOpen(Compliance) ? Truth.Unknown : null,
        HybridJoined = IsOpen(TrustType) ? Truth.Unknown : null,
    };

    /// <summary>Ids of the policies whose filter asks what is not told.</summary>
    internal ImmutableHashSet<string> OpenFilters(IEnumerable<AccessPolicy> policies) =>
    [
        .. policies.Where(policy => policy.Devices?.Rule is { } rule && rule.Comparisons.Any(comparison => IsOpen(comparison.Attribute))).Select(static policy => policy.Id),
    ];

    // The service sees a device that shows no identity as one without attributes.
    private static RecordedDevice Nothing { get; } = new(Device.Unregistered, []);

    private bool IsOpen(string attribute) => Device.IsRegistered && !Told.Contains(attribute);

    private static RecordedDevice Read(JsonElement json, string[] names)
    {
        var device = Device.Registered with { IsManaged = json.Flag("isManaged") is true };
        var told = ImmutableHashSet.CreateBuilder<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (json.Text(name) is not { } value)
                continue;
            device = device.With(name, name == TrustType ? Trust(value) : value);
            told.Add(name);
        }
        if (json.Flag(Compliance) is { } compliant)
        {
            device = device.WithCompliance(compliant);
            told.Add(Compliance);
        }
        return new(device, told.ToImmutable());
    }

    // Logs write out what filters shorten. Source: "concept-condition-filters-for-devices", trustType.
    private static string Trust(string text) =>
        Has(text, "hybrid") ? Device.HybridTrust
        : Has(text, "joined") ? "AzureAD"
        : Has(text, "registered") ? "Workplace"
        : text;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
