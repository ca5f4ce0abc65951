media-too-heavy = The file is too heavy: 20 MB at most.
media-no-picture = The file is not a JPEG, PNG, GIF or WebP picture.
media-too-large = The picture is too large: { $width } × { $height } pixels.
media-damaged = The picture is damaged and cannot be read.
media-off-limits = That address cannot be read: it is not a public address of the web.
media-not-there = There is no picture at that address.
media-unreachable = Nobody answers at that address, and it has been tried many times.
