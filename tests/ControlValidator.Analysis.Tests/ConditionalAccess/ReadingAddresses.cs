using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Ranges of named locations, version 4 and 6.</summary>
public sealed class ReadingAddresses
{
    [TestCase("203.0.113.16/28", "203.0.113.16", "203.0.113.31")]
    [TestCase("203.0.113.20/28", "203.0.113.16", "203.0.113.31", Description = "bits behind the prefix do not count")]
    [TestCase("0.0.0.0/0", "0.0.0.0", "255.255.255.255")]
    [TestCase("2001:db8:42::/48", "2001:db8:42::", "2001:db8:42:ffff:ffff:ffff:ffff:ffff")]
    [TestCase("::/0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    [TestCase("::ffff:203.0.113.7/32", "203.0.113.7", "203.0.113.7")]
    public void A_range_has_two_ends(string range, string first, string last)
    {
        var read = AddressRange.Parse(range);

        Assert.That(read?.First.ToString(), Is.EqualTo(first));
        Assert.That(read?.Last.ToString(), Is.EqualTo(last));
    }

    [TestCase("203.0.113.16")]
    [TestCase("203.0.113.16/33")]
    [TestCase("203.0.113.16/-1")]
    [TestCase("2001:db8::/129")]
    [TestCase("office/24")]
    [TestCase("")]
    public void What_is_no_range_is_none(string text)
    {
        Assert.That(AddressRange.Parse(text), Is.Null);
    }

    [Test]
    public void Addresses_of_one_version_are_not_in_ranges_of_the_other()
    {
        var everything = AddressRange.Parse("0.0.0.0/0") ?? throw new InvalidOperationException();

        Assert.That(everything.Contains(Address.Parse("2001:db8::1") ?? throw new InvalidOperationException()), Is.False);
    }
}
