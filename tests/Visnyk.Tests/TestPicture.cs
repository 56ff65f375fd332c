using NetVips;

namespace Visnyk.Tests;

/// <summary>Pictures for tests, and what can be told of a picture.</summary>
internal static class TestPicture
{
    /// <summary>A JPEG, blue on the left and red on the right, with a place in its metadata.</summary>
    public static byte[] TwoHalves(int width, int height)
    {
        using var blue = (Image.Black(width, height, bands: 3) + new double[] { 0, 0, 255 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var red = (Image.Black(width - (width / 2), height, bands: 3) + new double[] { 255, 0, 0 }).Cast(Enums.BandFormat.Uchar);
        using var both = blue.Insert(red, width / 2, 0);
        using var told = both.Mutate(m => m.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "SECRET-PLACE"));
        return told.JpegsaveBuffer();
    }

    public static int Width(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.Width;
    }

    public static bool IsRed(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        var middle = image.Getpoint(image.Width / 2, image.Height / 2);
        return middle[0] > 200 && middle[2] < 60;
    }
}
