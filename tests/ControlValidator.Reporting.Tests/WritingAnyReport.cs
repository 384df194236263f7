using System.Collections;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingAnyReport
{
    [Test]
    public void The_same_assessment_gives_the_same_bytes([Values] ReportFormat format)
    {
        Assert.That(Written.Bytes(format, Samples.Small()).SequenceEqual(Written.Bytes(format, Samples.Small())), Is.True);
        Assert.That(Written.Bytes(format, Hostile.Assessment).SequenceEqual(Written.Bytes(format, Hostile.Assessment)), Is.True);
    }

    [Test]
    public void Findings_are_gone_through_once([Values] ReportFormat format)
    {
        var small = Samples.Small();
        var once = new Once(small.Findings);

        Written.Bytes(format, small with { Findings = once });

        Assert.That(once.Started, Is.EqualTo(1));
    }

    [Test]
    public void The_stream_stays_open([Values] ReportFormat format)
    {
        using var stream = new MemoryStream();

        Report.Write(format, Samples.Small(), stream);

        Assert.That(stream.CanWrite, Is.True);
    }

    [Test]
    public void There_is_no_byte_order_mark_and_a_line_end_at_the_end([Values] ReportFormat format)
    {
        var bytes = Written.Bytes(format, Samples.Small());

        Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.False);
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
    }

    [Test]
    public void Lines_end_the_same_on_every_machine([Values] ReportFormat format)
    {
        var text = Written.Text(format, Samples.Small());

        if (format is ReportFormat.Csv)
            Assert.That(text.Count(c => c == '\r'), Is.EqualTo(text.Count(c => c == '\n')));
        else
            Assert.That(text, Does.Not.Contain('\r'));
    }

    [Test]
    public void Nothing_at_all_is_written_too([Values] ReportFormat format) =>
        Assert.That(Written.Text(format, new Estate().Assess()), Is.Not.Empty);

    private sealed class Once(IEnumerable<Finding> findings) : IEnumerable<Finding>
    {
        public int Started { get; private set; }

        public IEnumerator<Finding> GetEnumerator()
        {
            Started++;
            return findings.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
