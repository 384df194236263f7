namespace ControlValidator.Sources;

internal static class ContentParts
{
    extension(Content content)
    {
        /// <summary>A stretch of the content; shorter where the content ends.</summary>
        public byte[] ReadPart(long offset, int length)
        {
            var part = new byte[length];
            var read = content.Read(offset, part);
            return read == length ? part : part[..read];
        }
    }
}
