// Which rules of a security group let everyone reach a port.

Verdict LetsEveryoneReach(ControlValidator.Azure.Parts.Network.SecurityRule rule, int port)
{
    var settings = rule.Properties;
    var reaches = settings.DestinationPortRange.OrDefault("").Satisfies(range => Covers(range, port), $"a range with {port}")
        | settings.DestinationPortRanges.OrEmpty().Any(item => item.Satisfies(range => Covers(range, port), $"a range with {port}"));
    // Most rules are about other ports, and a failure decides whatever the rest says.
    if (reaches.Outcome is Outcome.Fail)
        return reaches;
    return reaches
        & settings.Access.Is("Allow")
        & settings.Direction.Is("Inbound")
        & settings.Protocol.In("Tcp", "*")
        & (IsEveryone(settings.SourceAddressPrefix.OrDefault("")) | settings.SourceAddressPrefixes.OrEmpty().Any(IsEveryone));
}

Verdict IsEveryone(Setting<string> source) => source.In("*", "0.0.0.0/0", "::/0", "Internet", "Any");

bool Covers(string range, int port)
{
    if (range == "*")
        return true;
    var dash = range.IndexOf('-');
    return dash < 0
        ? Number(range) == port
        : Number(range.AsSpan(0, dash)) is >= 0 and var first && Number(range.AsSpan(dash + 1)) is >= 0 and var last && first <= port && port <= last;
}

int Number(ReadOnlySpan<char> text) => int.TryParse(text, out var number) ? number : -1;
